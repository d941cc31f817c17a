import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { StoreRefusal } from '../store-refusal.ts'

const passwordsShape = z.object({ super: z.string(), owner: z.string(), app: z.string() })

/** Passwords of the three roles of an embedded cluster. */
export type Passwords = z.infer<typeof passwordsShape>

const passwordBytes = 24

/**
 * Reads the passwords of a data folder, making them the first time; of two processes that make them at once
 * one wins and both use hers.
 *
 * @throws {StoreRefusal} when the file can't be read as passwords
 */
export async function loadPasswords(file: string): Promise<Passwords> {
  const known = await readPasswords(file)
  if (known !== undefined) return known
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const made: Passwords = { super: newPassword(), owner: newPassword(), app: newPassword() }
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(JSON.stringify(made))
    await handle.sync()
  } finally {
    await handle.close()
  }
  const won = await link(draft, file).then(
    () => true,
    () => false,
  )
  await rm(draft)
  const settled = won ? made : await readPasswords(file)
  if (settled === undefined) throw new StoreRefusal(`无法写入数据库口令文件 ${file}，请检查文件夹权限与磁盘空间`)
  return settled
}

function newPassword(): string {
  return randomBytes(passwordBytes).toString('base64url')
}

async function readPasswords(file: string): Promise<Passwords | undefined> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new StoreRefusal(`读不了数据库口令文件 ${file}，请用当初建库的用户运行`, { cause: error })
  }
  try {
    return passwordsShape.parse(JSON.parse(text))
  } catch (error) {
    throw new StoreRefusal(`数据库口令文件 ${file} 已损坏，请从备份恢复该文件，或删去它后重新启动（将换发口令）`, {
      cause: error,
    })
  }
}
