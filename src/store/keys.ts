import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hash,
  randomBytes,
  randomUUID,
} from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { StoreRefusal } from './store-refusal.ts'
import { randomChunk } from './new-id.ts'

/** Keys live in a file outside the database, 0600; a copy of the database alone opens nothing. */
const keyFile = z.object({
  keys: z.array(z.object({ id: z.int().min(1).max(255), secret: z.string() })).min(1),
  mac: z.string(),
})

export interface Keyring {
  /** AES-256-GCM; the first byte says which key, so that keys can be rotated. */
  seal(plain: string): Buffer
  open(sealed: Buffer): string
  /** For finding equal values without reading them: HMAC-SHA-256. */
  mac(plain: string): Buffer
}

const nonceLength = 12
const tagLength = 16

/** Reads `<dataDir>/keys/personal-data.json`, making it on the first call. */
export function openKeyring(dataDir: string): Keyring {
  const file = path.join(dataDir, 'keys', 'personal-data.json')
  const { keys, mac } = parseKeys(readOrMake(file), file)
  const secrets = new Map(keys.map((key) => [key.id, createSecretKey(key.secret, 'base64')]))
  const current = Math.max(...secrets.keys())
  const macKey = createSecretKey(mac, 'base64')
  const secretOf = (id: number) => {
    const secret = secrets.get(id)
    if (secret === undefined) throw new StoreRefusal(`个人信息密钥 ${String(id)} 不在 ${file} 中，请从备份恢复该文件`)
    return secret
  }
  return {
    seal(plain) {
      const nonce = randomChunk(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', secretOf(current), nonce)
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.of(current), nonce, cipher.getAuthTag(), body])
    },
    open(sealed) {
      const tagAt = 1 + nonceLength
      const bodyAt = tagAt + tagLength
      const decipher = createDecipheriv('aes-256-gcm', secretOf(sealed[0] ?? 0), sealed.subarray(1, tagAt))
      decipher.setAuthTag(sealed.subarray(tagAt, bodyAt))
      return Buffer.concat([decipher.update(sealed.subarray(bodyAt)), decipher.final()]).toString('utf8')
    },
    mac: (plain) => createHmac('sha256', macKey).update(plain, 'utf8').digest(),
  }
}

/**
 * The file is either not there or whole, and on the disk before anything is encrypted with it: written aside first, and
 * given its name only where none has it. A second process that makes one at the same time gets the first one's.
 */
function readOrMake(file: string): string {
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const folder = path.dirname(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const aside = path.join(folder, `.${randomUUID()}.json`)
  writeFileSync(aside, freshKeys(), { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(aside, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(aside)
  }
  syncFolder(folder)
  return readFileSync(file, 'utf8')
}

function freshKeys(): string {
  return JSON.stringify({
    keys: [{ id: 1, secret: randomBytes(32).toString('base64') }],
    mac: randomBytes(32).toString('base64'),
  })
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function parseKeys(text: string, file: string): z.infer<typeof keyFile> {
  try {
    return keyFile.parse(JSON.parse(text))
  } catch (error) {
    throw new StoreRefusal(
      `个人信息密钥文件 ${file} 已损坏，不能读取。请从备份恢复该文件；没有它，已加密的内容打不开。`,
      {
        cause: error,
      },
    )
  }
}

/** The salted hash that binds a text outside the journal to the event that speaks of it. */
export function digestOf(salt: Buffer, text: string): Buffer {
  return hash('sha256', Buffer.concat([salt, Buffer.from(text, 'utf8')]), 'buffer')
}
