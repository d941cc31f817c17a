import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

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
  const { keys, mac } = keyFile.parse(JSON.parse(readOrMake(file)))
  const secrets = new Map(keys.map((key) => [key.id, Buffer.from(key.secret, 'base64')]))
  const current = Math.max(...secrets.keys())
  const macKey = Buffer.from(mac, 'base64')
  const secretOf = (id: number) => {
    const secret = secrets.get(id)
    if (secret === undefined) throw new Error(`个人信息密钥 ${String(id)} 不在 ${file} 中，请从备份恢复该文件`)
    return secret
  }
  return {
    seal(plain) {
      const nonce = randomBytes(nonceLength)
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

function readOrMake(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
  }
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const fresh = JSON.stringify({
    keys: [{ id: 1, secret: randomBytes(32).toString('base64') }],
    mac: randomBytes(32).toString('base64'),
  })
  try {
    writeFileSync(file, fresh, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8')
}

/** The salted hash that binds a text outside the journal to the event that speaks of it. */
export function digestOf(salt: Buffer, text: string): Buffer {
  return createHash('sha256').update(salt).update(text, 'utf8').digest()
}
