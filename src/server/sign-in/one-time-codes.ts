import { randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

/** Seconds one code holds; a code of the step before or after is taken too, for clocks that are off. */
const period = 30
const window = 1
const secretBytes = 20

/** A fresh secret, as base32. */
export function newSecret(): string {
  return new Secret({ size: secretBytes }).base32
}

function totpOf(secret: string, { office, login }: { readonly office: string; readonly login: string }): TOTP {
  return new TOTP({
    ...{ issuer: `登闻 ${office}`, label: login, algorithm: 'SHA1', digits: 6, period },
    secret: Secret.fromBase32(secret),
  })
}

/** otpauth://…, for an authenticator's camera. */
export function factorUri(secret: string, whose: { readonly office: string; readonly login: string }): string {
  return totpOf(secret, whose).toString()
}

/** The time step a code belongs to, or undefined when it is none of now. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime()
  const off = totpOf(secret, { office: '', login: '' }).validate({ token: code, timestamp, window })
  return off === null ? undefined : Math.floor(timestamp / 1000 / period) + off
}

const recoveryCodeCount = 10
/** Neither 0 and O nor 1, I and L: they are copied by hand. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Ten codes of ten characters: 49 bits each, told once. */
export function newRecoveryCodes(): readonly string[] {
  const five = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: recoveryCodeCount }, () => `${five()}-${five()}`)
}

/** As it was typed: spaces, dashes and case don't matter. */
export function plainCode(typed: string): string {
  return typed.replaceAll(/[\s-]/g, '').toUpperCase()
}
