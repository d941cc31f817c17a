import { createWriteStream } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { OriginalType } from '../petition/papers.ts'
import { newId } from '../store/new-id.ts'
import { faulty, ProblemError, problemType, unreadable } from './problem.ts'
import type { Problem } from './problem.ts'

export const megabyte = 1024 * 1024
/** A scan of a sealed paper. */
export const scanLimit = 30 * megabyte

/** A file somebody sent, lying in a folder of its request's own until it is kept or refused. */
export interface Upload {
  /** As it was called where it came from: a word to show, never a path. */
  readonly name: string
  readonly path: string
  readonly bytes: number
}

/** Writes what comes to the disk as it comes. @throws {ProblemError} when it is too large, or is no stream of bytes */
export async function receive(
  body: unknown,
  folder: string,
  { name, most }: { readonly name: string; readonly most: number },
): Promise<Upload> {
  if (!(body instanceof Readable)) throw new ProblemError(unreadable)
  const place = path.join(folder, newId())
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      done(bytes > most ? new ProblemError(tooLargeFor(most)) : null, chunk)
    },
  })
  await pipeline(body, counted, createWriteStream(place, { flags: 'wx', mode: 0o600 }))
  return { name, path: place, bytes }
}

/** The same file, where one was chosen and something is in it. @throws {ProblemError} */
export function filled(upload: Upload | undefined): Upload {
  if (upload !== undefined && upload.bytes > 0) return upload
  throw new ProblemError(faulty([{ path: 'file', problem: '文件是空的，请重新选择' }]))
}

function tooLargeFor(most: number): Problem {
  const detail = `文件超过上限（${String(most / megabyte)}MB），没有收存。请降低扫描的分辨率（300 dpi 即可），或者分成几份。`
  return { type: problemType('too-large'), title: '内容过大', status: 413, detail }
}

const beginnings: readonly (readonly [OriginalType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** What a scan is, by its first bytes and never by its name. @throws {ProblemError} for anything but PDF, JPEG, PNG */
export async function scanTypeOf({ path: file }: Upload): Promise<OriginalType> {
  const head = await headOf(file)
  const found = beginnings.find(([, begins]) => begins.every((byte, at) => head[at] === byte))
  if (found !== undefined) return found[0]
  throw new ProblemError(
    faulty([{ path: 'file', problem: '只收存 PDF、JPEG、PNG 扫描件，这个文件都不是，请重新扫描或者另存后再上传' }]),
  )
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
