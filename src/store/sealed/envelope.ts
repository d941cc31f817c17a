import {
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
} from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { aesSuite } from '../cipher.ts'
import type { CipherSuite } from '../cipher.ts'
import { randomChunk } from '../new-id.ts'

/**
 * An envelope is sealed with a public key and opened with the private one alone: whoever seals it can't open it again. `id`
 * stands in front of keys and envelopes, so that those of two suites lie side by side while one replaces the other. What
 * 国密 (SM2 with SM4-GCM) needs is a second value of this type under id 2.
 */
interface EnvelopeSuite {
  /** 1–255. Never used twice. */
  readonly id: number
  readonly name: string
  makePair(): KeyPair
  /** `header` is bound to the text: changed, it opens nothing. */
  seal(publicKey: Buffer, plain: string, header: Buffer): Buffer
  /** @throws when a byte of it was changed, or the key is another */
  open(privateKey: Buffer, sealed: Buffer, header: Buffer): string
}

export interface KeyPair {
  readonly publicKey: Buffer
  readonly privateKey: Buffer
}

/** Length of an X25519 public key in SPKI. */
const oneTimeLength = 44

/** X25519 with a key of its own for each envelope, HKDF-SHA-256, AES-256-GCM. */
const x25519Suite: EnvelopeSuite = {
  id: 1,
  name: 'X25519, HKDF-SHA-256, AES-256-GCM',
  makePair: makeX25519Pair,
  seal(publicKey, plain, header) {
    const oneTime = makeX25519Pair()
    const secret = agreed(oneTime.privateKey, publicKey, Buffer.concat([oneTime.publicKey, publicKey]))
    return Buffer.concat([oneTime.publicKey, aesSuite.seal(secret, plain, header)])
  },
  open(privateKey, sealed, header) {
    const oneTime = sealed.subarray(0, oneTimeLength)
    const publicKey = createPublicKey(privateKeyIn(privateKey)).export({ type: 'spki', format: 'der' })
    const secret = agreed(privateKey, oneTime, Buffer.concat([oneTime, publicKey]))
    return aesSuite.open(secret, sealed.subarray(oneTimeLength), header)
  },
}

function makeX25519Pair(): KeyPair {
  return generateKeyPairSync('x25519', {
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
  })
}

const privateKeyIn = (key: Buffer): KeyObject => createPrivateKey({ key, type: 'pkcs8', format: 'der' })

/** Both public keys go into the salt: X25519 itself takes no notice of the topmost bit of one. */
function agreed(privateKey: Buffer, publicKey: Buffer, salt: Buffer): KeyObject {
  const shared = diffieHellman({
    privateKey: privateKeyIn(privateKey),
    publicKey: createPublicKey({ key: publicKey, type: 'spki', format: 'der' }),
  })
  return createSecretKey(Buffer.from(hkdfSync('sha256', shared, salt, 'dengwen envelope', aesSuite.keyBytes)))
}

/** New pairs are of the first. */
const suites: readonly EnvelopeSuite[] = [x25519Suite]

/** A pair whose keys say of which suite they are. */
export function makeKeyPair(): KeyPair {
  const { publicKey, privateKey } = x25519Suite.makePair()
  const named = (key: Buffer) => Buffer.concat([Buffer.of(x25519Suite.id), key])
  return { publicKey: named(publicKey), privateKey: named(privateKey) }
}

/** `place` says where the envelope lies: moved to another place it opens nothing. */
export function sealEnvelope(publicKey: Buffer, plain: string, place: string): Buffer {
  const suite = suiteOf(publicKey)
  if (suite === undefined) throw new Error('a public key of no suite this program knows')
  return Buffer.concat([Buffer.of(suite.id), suite.seal(publicKey.subarray(1), plain, headerOf(suite, place))])
}

/** Undefined where a byte of it was changed, it lay in another place, or the key is another. */
export function openEnvelope(privateKey: Buffer, sealed: Buffer, place: string): string | undefined {
  const suite = suiteOf(sealed)
  if (suite === undefined || suite !== suiteOf(privateKey)) return undefined
  return ifWhole(() => suite.open(privateKey.subarray(1), sealed.subarray(1), headerOf(suite, place)))
}

function suiteOf([id]: Buffer): EnvelopeSuite | undefined {
  return suites.find((suite) => suite.id === id)
}

function headerOf({ id }: { readonly id: number }, place: string): Buffer {
  return Buffer.concat([Buffer.of(id), Buffer.from(place, 'utf8')])
}

/** How a private key is kept under a passphrase: argon2id as RFC 9106 §4 has it for 64 MiB, and a cipher. */
const wrapping: { readonly id: number; readonly cipher: CipherSuite } = { id: 1, cipher: aesSuite }
const saltLength = 16
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 4 } as const

/** Nobody unwraps it without the passphrase, and nobody who holds the wrapped key finds that cheaply. */
export async function wrapKey(privateKey: Buffer, passphrase: string, place: string): Promise<Buffer> {
  const salt = randomChunk(saltLength)
  const { id, cipher } = wrapping
  const sealed = cipher.seal(
    await stretched(passphrase, salt),
    privateKey.toString('base64'),
    headerOf(wrapping, place),
  )
  return Buffer.concat([Buffer.of(id), salt, sealed])
}

/** Undefined for a wrong passphrase, and for a key that was changed or lay in another place. */
export async function unwrapKey(wrapped: Buffer, passphrase: string, place: string): Promise<Buffer | undefined> {
  if (wrapped[0] !== wrapping.id) return undefined
  const secret = await stretched(passphrase, wrapped.subarray(1, 1 + saltLength))
  const opened = ifWhole(() =>
    wrapping.cipher.open(secret, wrapped.subarray(1 + saltLength), headerOf(wrapping, place)),
  )
  return opened === undefined ? undefined : Buffer.from(opened, 'base64')
}

/** However the same characters were typed. */
async function stretched(passphrase: string, salt: Buffer): Promise<KeyObject> {
  const { keyBytes } = wrapping.cipher
  return createSecretKey(await hashRaw(passphrase.normalize('NFKC'), { ...cost, salt, outputLen: keyBytes }))
}

function ifWhole<T>(open: () => T): T | undefined {
  try {
    return open()
  } catch {
    return undefined
  }
}
