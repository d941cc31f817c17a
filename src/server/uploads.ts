import { Readable } from 'node:stream'
import type { OriginalType } from '../petition/papers.ts'
import { faulty, ProblemError, problemType, unreadable } from './problem.ts'

export const megabyte = 1024 * 1024
/** A scan of a sealed paper. */
export const scanLimit = 30 * megabyte

/** An upload that lies in memory as a whole: a scan, a template. @throws {ProblemError} when it is empty or too large */
export async function readUpload(body: unknown, most: number): Promise<Buffer> {
  if (!(body instanceof Readable)) throw new ProblemError(unreadable)
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body) {
    if (!Buffer.isBuffer(chunk)) throw new ProblemError(unreadable)
    bytes += chunk.length
    if (bytes > most) throw new ProblemError(tooLargeFor(most))
    chunks.push(chunk)
  }
  return sized(Buffer.concat(chunks), most)
}

/** The same file, neither empty nor too large. @throws {ProblemError} */
export function sized(file: Buffer, most: number): Buffer {
  if (file.length > most) throw new ProblemError(tooLargeFor(most))
  if (file.length === 0) throw new ProblemError(faulty([{ path: 'file', problem: '文件是空的，请重新选择' }]))
  return file
}

function tooLargeFor(most: number) {
  const detail = `文件超过上限（${String(most / megabyte)}MB），没有收存。请降低扫描的分辨率（300 dpi 即可），或者分成几份。`
  return { type: problemType('too-large'), title: '内容过大', status: 413, detail }
}

const beginnings: readonly (readonly [OriginalType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** What a scan is, by its first bytes and never by its name. @throws {ProblemError} for anything but PDF, JPEG, PNG */
export function scanTypeOf(bytes: Buffer): OriginalType {
  const found = beginnings.find(([, begins]) => begins.every((byte, at) => bytes[at] === byte))
  if (found !== undefined) return found[0]
  throw new ProblemError(
    faulty([{ path: 'file', problem: '只收存 PDF、JPEG、PNG 扫描件，这个文件都不是，请重新扫描或者另存后再上传' }]),
  )
}
