import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { randomChunk } from './new-id.ts'

/**
 * The one seam for ciphers: how a field is encrypted with authentication, and how equal values are found without reading
 * them. `id` is stored in front of whatever the suite sealed, so that data of two suites lie side by side while one
 * replaces the other. What 国密 (SM4-GCM, HMAC-SM3) needs is a second value of this type under id 2, and a key of it.
 */
export interface CipherSuite {
  /** 1–255, one byte beside the data. Never used twice. */
  readonly id: number
  readonly name: string
  /** Length of a secret, for the cipher and for the mac alike. */
  readonly keyBytes: number
  /** `header` is bound to the text: changed, it opens nothing. The answer holds nonce, tag and text in one piece. */
  seal(key: KeyObject, plain: string, header: Buffer): Buffer
  /** @throws when a byte of it was changed, or the key is another */
  open(key: KeyObject, sealed: Buffer, header: Buffer): string
  /** Equal texts under one key give equal answers; nobody without the key can tell of what. */
  mac(key: KeyObject, plain: string): Buffer
}

const nonceLength = 12
const tagLength = 16

/** AES-256-GCM with HMAC-SHA-256. */
export const aesSuite: CipherSuite = {
  id: 1,
  name: 'AES-256-GCM, HMAC-SHA-256',
  keyBytes: 32,
  seal(key, plain, header) {
    const nonce = randomChunk(nonceLength)
    const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(header)
    const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
    return Buffer.concat([nonce, cipher.getAuthTag(), body])
  },
  open(key, sealed, header) {
    const bodyAt = nonceLength + tagLength
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength)).setAAD(header)
    decipher.setAuthTag(sealed.subarray(nonceLength, bodyAt))
    return Buffer.concat([decipher.update(sealed.subarray(bodyAt)), decipher.final()]).toString('utf8')
  },
  mac: (key, plain) => createHmac('sha256', key).update(plain, 'utf8').digest(),
}

/** The suites this program can read; new keys are of the first. */
export const cipherSuites: readonly CipherSuite[] = [aesSuite]
