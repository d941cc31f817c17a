import { randomBytes, randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { aesSuite } from './cipher.ts'
import { StoreRefusal } from './store-refusal.ts'

/** Keys live in a file outside the database, 0600; a copy of the database alone opens nothing. */
const keyFile = z.object({
  keys: z
    .array(
      z.object({
        id: z.int().min(1).max(255),
        secret: z.string(),
        /** Of the keys made by a rotation; the first one's stands beside the list. */
        mac: z.string().optional(),
        /** The suite it is a key of; the first one where it isn't said. */
        suite: z.int().min(1).max(255).default(aesSuite.id),
      }),
    )
    .min(1),
  mac: z.string(),
})

export type KeyFile = z.infer<typeof keyFile>

export function keyFileOf(dataDir: string): string {
  return path.join(dataDir, 'keys', 'personal-data.json')
}

/** Which version of the file lies there: another one after every change. */
export function keyFileVersion(file: string): string {
  const { ino, size, mtimeMs } = statSync(file)
  return `${String(ino)}/${String(size)}/${String(mtimeMs)}`
}

/** @throws {StoreRefusal} when it is damaged, with what to do */
export function readKeyFile(file: string): KeyFile {
  try {
    return keyFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new StoreRefusal(
      `个人信息密钥文件 ${file} 已损坏，不能读取。请从备份恢复该文件；没有它，已加密的内容打不开。`,
      { cause: error },
    )
  }
}

/**
 * The file is either not there or whole, and on the disk before anything is encrypted with it: written aside first, and
 * given its name only where none has it. A second process that makes one at the same time gets the first one's.
 */
export function makeKeyFile(file: string): void {
  if (existsSync(file)) return
  const folder = path.dirname(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const aside = writtenAside(folder, { keys: [{ id: 1, secret: freshSecret() }], mac: freshSecret() })
  try {
    linkSync(aside, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(aside)
  }
  syncFolder(folder)
}

/** Adds a key with a mac of its own, for all that is written from now on, and returns its id. The old ones stay. */
export function addKey(file: string): number {
  const before = readKeyFile(file)
  const id = Math.max(...before.keys.map((key) => key.id)) + 1
  if (id > 255) throw new StoreRefusal('个人信息密钥已经换过 254 次，密钥编号用完了，请联系维护者。')
  const added = { id, secret: freshSecret(), mac: freshSecret(), suite: aesSuite.id }
  renameSync(writtenAside(path.dirname(file), { ...before, keys: [...before.keys, added] }), file)
  syncFolder(path.dirname(file))
  return id
}

function freshSecret(): string {
  return randomBytes(aesSuite.keyBytes).toString('base64')
}

function writtenAside(folder: string, keys: z.input<typeof keyFile>): string {
  const aside = path.join(folder, `.${randomUUID()}.json`)
  writeFileSync(aside, JSON.stringify(keys), { mode: 0o600, flag: 'wx', flush: true })
  return aside
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
