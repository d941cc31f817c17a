import { hash, verify } from '@node-rs/argon2'

// argon2id, 19 MiB, two passes, one lane: the library's own defaults, which are OWASP's.

const passwordLength = { least: 12, most: 128 } as const

/** The present password and this many before it are not to be set again. */
export const passwordsRemembered = 5

/** Why a password is not taken, or undefined. Spaces and every script are welcome; length is what counts. */
export function passwordFault(password: string, login: string): string | undefined {
  const length = [...password].length
  if (length < passwordLength.least) return `口令太短，至少${String(passwordLength.least)}个字符`
  if (length > passwordLength.most) return `口令太长，至多${String(passwordLength.most)}个字符`
  if (new Set(password).size < 5) return '口令中不同的字符太少，请换一个'
  if (password.toLowerCase().includes(login.toLowerCase())) return '口令不能包含账号，请换一个'
  return undefined
}

/** Whether it was one of these; one after the other, since each takes a core and 19 MiB. */
export async function wasUsedBefore(password: string, hashes: readonly string[]): Promise<boolean> {
  for (const each of hashes) if (await verify(each, password)) return true
  return false
}

export function hashPassword(password: string): Promise<string> {
  return hash(password)
}

/**
 * Holds a password against a hash; without one, against a hash of nothing anybody knows, so that a login that doesn't
 * exist takes as long as a wrong password.
 */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const held = await verify(passwordHash ?? (await nobodys()), password)
  return held && passwordHash !== undefined
}

let ofNobody: Promise<string> | undefined

/** Made ahead of the first sign-in, whose time would otherwise tell. */
export function nobodys(): Promise<string> {
  return (ofNobody ??= hash(crypto.randomUUID()))
}
