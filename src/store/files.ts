import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import path from 'node:path'
import { layoutOf } from './embedded/layout.ts'
import { StoreRefusal } from './store-refusal.ts'

const digestForm = /^[0-9a-f]{64}$/

/** Where a kept file lies. */
export function filePlace(dataDir: string, digest: string): string {
  if (!digestForm.test(digest)) throw new RangeError('a kept file is named by its SHA-256')
  return path.join(layoutOf(dataDir).attachments, digest.slice(0, 2), digest)
}

/**
 * Keeps a file under its SHA-256 (hex) and returns it. Written aside, synced, then renamed, and the folder synced: when
 * this returns the file is there after a power cut, so the act that names it may be recorded. The same bytes lie once.
 */
export function keepFile(dataDir: string, bytes: Uint8Array): Promise<string> {
  const digest = createHash('sha256').update(bytes).digest('hex')
  return keep(dataDir, { digest, length: bytes.length, write: (aside) => writeSynced(aside, bytes) })
}

/** The same for a file that lies somewhere already, which stays there. It never lies in memory as a whole. */
export async function keepFileAt(dataDir: string, file: string): Promise<string> {
  const { digest, length } = await measure(file)
  return keep(dataDir, { digest, length, write: (aside) => writeSynced(aside, piecesOf(file)) })
}

interface Keeping {
  readonly digest: string
  readonly length: number
  readonly write: (aside: string) => Promise<void>
}

async function keep(dataDir: string, { digest, length, write }: Keeping): Promise<string> {
  const place = filePlace(dataDir, digest)
  if (await isWhole(place, length)) return digest
  const folder = path.dirname(place)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const aside = `${place}.${randomUUID()}.new`
  try {
    await write(aside)
    await rename(aside, place)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
  await syncFolder(folder)
  await syncFolder(path.dirname(folder))
  return digest
}

/** SHA-256 in hex and length of a file, read once through. */
async function measure(file: string): Promise<{ readonly digest: string; readonly length: number }> {
  const hash = createHash('sha256')
  let length = 0
  for await (const piece of piecesOf(file)) {
    hash.update(piece)
    length += piece.length
  }
  return { digest: hash.digest('hex'), length }
}

async function* piecesOf(file: string): AsyncGenerator<Uint8Array> {
  const stream: AsyncIterable<unknown> = createReadStream(file)
  for await (const piece of stream) if (piece instanceof Uint8Array) yield piece
}

/**
 * A folder of one request's own for what it brings, in the data folder: nothing of a petition ever lies where the machine
 * keeps its own temporary files, and what is kept needs no second copy. Gone when the work is done, whatever came of it.
 */
export async function withUploadFolder<T>(dataDir: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await newUploadFolder(dataDir)
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The same for what outlives its request; whoever asked for it takes it away. */
async function newUploadFolder(dataDir: string): Promise<string> {
  const { uploads } = layoutOf(dataDir)
  await mkdir(uploads, { recursive: true, mode: 0o700 })
  return mkdtemp(path.join(uploads, 'request-'))
}

/** Touched where it is there: a file somebody is about to name is not old, and the sweep leaves it alone. */
async function isWhole(place: string, length: number): Promise<boolean> {
  try {
    const now = new Date()
    await utimes(place, now, now)
    return (await stat(place)).size === length
  } catch {
    return false
  }
}

async function writeSynced(place: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(place, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * A kept file, its bytes held against its name.
 *
 * @throws {StoreRefusal} when it is gone, or is no longer what was kept
 */
export async function readKeptFile(dataDir: string, digest: string): Promise<Buffer> {
  let bytes: Buffer
  try {
    bytes = await readFile(filePlace(dataDir, digest))
  } catch {
    throw new StoreRefusal(`数据文件夹里没有校验码为 ${digest} 的文件，请从备份中恢复 attachments 文件夹。`)
  }
  if (createHash('sha256').update(bytes).digest('hex') !== digest) {
    throw new StoreRefusal(`校验码为 ${digest} 的文件已被改动或者损坏，请从备份中恢复 attachments 文件夹。`)
  }
  return bytes
}
