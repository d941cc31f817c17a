import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
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
export async function keepFile(dataDir: string, bytes: Uint8Array): Promise<string> {
  const digest = createHash('sha256').update(bytes).digest('hex')
  const place = filePlace(dataDir, digest)
  if (await isWhole(place, bytes.length)) return digest
  const folder = path.dirname(place)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const aside = `${place}.${randomUUID()}.new`
  try {
    await writeSynced(aside, bytes)
    await rename(aside, place)
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
  await syncFolder(folder)
  await syncFolder(path.dirname(folder))
  return digest
}

async function isWhole(place: string, length: number): Promise<boolean> {
  try {
    return (await stat(place)).size === length
  } catch {
    return false
  }
}

async function writeSynced(place: string, bytes: Uint8Array): Promise<void> {
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
