import { createSecretKey, hash } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { aesSuite, cipherSuites } from './cipher.ts'
import type { CipherSuite } from './cipher.ts'
import { keyFileOf, keyFileVersion, makeKeyFile, readKeyFile } from './key-file.ts'
import type { KeyFile } from './key-file.ts'
import { StoreRefusal } from './store-refusal.ts'

/** What opens and closes personal fields. Picks up by itself that another process added a key. */
export interface Keyring {
  /** Under the newest key. In front stand the suite's and the key's id, so that both can be replaced. */
  seal(plain: string): Buffer
  /** Whatever key of the file it was sealed with. */
  open(sealed: Buffer): string
  /** For finding equal values without reading them; of the newest key. */
  mac(plain: string): Buffer
  /** The same under every key, the newest first: while keys are rotated, and for what can't be made anew. */
  macs(plain: string): readonly Buffer[]
  /** The newest key's id. */
  current(): number
}

interface Key {
  readonly id: number
  readonly suite: CipherSuite
  readonly secret: KeyObject
  readonly mac: KeyObject
}

/** Between two looks at the file, in milliseconds; unknown keys are looked up at once. */
const lookEvery = 1000

/** Reads `<dataDir>/keys/personal-data.json`, making it on the first call. @throws {StoreRefusal} when it is damaged */
export function openKeyring(dataDir: string): Keyring {
  const file = keyFileOf(dataDir)
  makeKeyFile(file)
  let keys = keysOf(readKeyFile(file))
  let version = keyFileVersion(file)
  let lookedAt = performance.now()
  const look = (): void => {
    lookedAt = performance.now()
    const now = keyFileVersion(file)
    if (now === version) return
    keys = keysOf(readKeyFile(file))
    version = now
  }
  const newestFirst = (): readonly Key[] => {
    if (performance.now() - lookedAt > lookEvery) look()
    return keys
  }
  const newest = (): Key => {
    const [first] = newestFirst()
    if (first === undefined) throw new StoreRefusal(`个人信息密钥文件 ${file} 中没有密钥，请从备份恢复该文件`)
    return first
  }
  const keyOf = (id: number): Key => {
    const known = keys.find((key) => key.id === id)
    if (known !== undefined) return known
    look()
    const found = keys.find((key) => key.id === id)
    if (found === undefined) throw new StoreRefusal(`个人信息密钥 ${String(id)} 不在 ${file} 中，请从备份恢复该文件`)
    return found
  }
  return {
    seal(plain) {
      const { id, suite, secret } = newest()
      const header = Buffer.of(withSuite, suite.id, id)
      return Buffer.concat([header, suite.seal(secret, plain, header)])
    },
    open: (sealed) => opened(sealed, keyOf),
    mac(plain) {
      const { suite, mac } = newest()
      return suite.mac(mac, plain)
    },
    macs: (plain) => newestFirst().map(({ suite, mac }) => suite.mac(mac, plain)),
    current: () => newest().id,
  }
}

/** The first byte of what says its suite; before suites were named the key's id stood there, which is never 0. */
const withSuite = 0
const headerLength = 3

function opened(sealed: Buffer, keyOf: (id: number) => Key): string {
  const [first = 0, suiteId, id = 0] = sealed
  if (first !== withSuite) return aesSuite.open(keyOf(first).secret, sealed.subarray(1), Buffer.alloc(0))
  const suite = cipherSuites.find((each) => each.id === suiteId)
  if (suite === undefined) {
    throw new StoreRefusal(`个人信息是用本程序没有的算法（编号 ${String(suiteId)}）加密的，请改用支持它的版本`)
  }
  return suite.open(keyOf(id).secret, sealed.subarray(headerLength), sealed.subarray(0, headerLength))
}

function keysOf({ keys, mac }: KeyFile): readonly Key[] {
  const secretKey = (secret: string) => createSecretKey(secret, 'base64')
  return keys
    .map(({ id, secret, suite: suiteId, mac: own }) => {
      const suite = cipherSuites.find((each) => each.id === suiteId)
      if (suite === undefined)
        throw new StoreRefusal(`个人信息密钥 ${String(id)} 属于本程序没有的算法，请改用支持它的版本`)
      return { id, suite, secret: secretKey(secret), mac: secretKey(own ?? mac) }
    })
    .sort((a, b) => b.id - a.id)
}

/** The salted hash that binds a text outside the journal to the event that speaks of it. */
export function digestOf(salt: Buffer, text: string): Buffer {
  return hash('sha256', Buffer.concat([salt, Buffer.from(text, 'utf8')]), 'buffer')
}
