import { timingSafeEqual } from 'node:crypto'
import type { Keyring } from './keys.ts'
import { randomChunk } from './new-id.ts'
import type { Tx } from './tx.ts'

/** No letter or digit that is taken for another when it is read out or written down: no 0, O, 1, I, L. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 10

/** Where the codes of a region lie, and the key their digests are made with. */
export interface CodeKeeping {
  readonly region: string
  readonly keyring: Keyring
}

/** What a petitioner types: the number of her petition, and her code with or without the dash and in either case. */
export interface CodeGiven {
  readonly no: string
  readonly code: string
}

/**
 * Makes the code of a petition, 「AB3DE-7KMNP」, and keeps nothing of it but an HMAC: it is told once. About fifty bits from
 * the machine's own randomness; a petition has one.
 */
export async function issueQueryCode(tx: Tx, { region, keyring }: CodeKeeping, subject: string): Promise<string> {
  const code = drawCode(length)
  await tx.query('insert into query_code (region_code, subject_id, digest) values ($1, $2, $3)', [
    region,
    subject,
    keyring.mac(wordingOf(subject, plainCode(code))),
  ])
  return code
}

/** Letters and digits that are read out without mistakes, with a dash in the middle. */
export function drawCode(letters: number): string {
  return withDash(Array.from({ length: letters }, randomLetter).join(''))
}

function withDash(code: string): string {
  return `${code.slice(0, code.length / 2)}-${code.slice(code.length / 2)}`
}

/** The same, of bytes that are given: equal bytes, equal code. Undefined where there are too few of them. */
export function codeOf(bytes: Buffer, letters: number): string | undefined {
  const code = [...bytes].filter(isFair).slice(0, letters).map(letterOf).join('')
  return code.length === letters ? withDash(code) : undefined
}

/**
 * The petition this number and code open; undefined for a number there isn't, one that has no code, and a wrong code — with
 * the same work in all three.
 */
export async function findByQueryCode(
  tx: Tx,
  { region, keyring }: CodeKeeping,
  { no, code }: CodeGiven,
): Promise<string | undefined> {
  const { rows } = await tx.query<{ subject: string; digest: Buffer }>(
    `select s.id as subject, q.digest from subject s
       join query_code q on q.region_code = s.region_code and q.subject_id = s.id
      where s.region_code = $1 and s.kind = 'petition' and s.number = $2`,
    [region, no.trim()],
  )
  const { subject, digest } = rows[0] ?? { subject: nobody, digest: keyring.mac('') }
  // Of a code only its mac is kept, so a rotation of keys can't make it anew: any key of the file may be its own.
  const tried = keyring.macs(wordingOf(subject, plainCode(code))).map((each) => timingSafeEqual(digest, each))
  const isHers = tried.includes(true)
  return isHers && subject !== nobody ? subject : undefined
}

const nobody = '00000000-0000-0000-0000-000000000000'

/** Bound to the petition: a digest moved to another row opens nothing. */
function wordingOf(subject: string, code: string): string {
  return `query code ${subject} ${code}`
}

/** As it was drawn, however it was typed. */
export function plainCode(code: string): string {
  return code.replace(/[\s-]/g, '').toUpperCase()
}

function randomLetter(): string {
  let byte = randomChunk(1).readUInt8()
  while (!isFair(byte)) byte = randomChunk(1).readUInt8()
  return letterOf(byte)
}

/** Bytes beyond the last whole run of the alphabet are left out, so that no letter is likelier than another. */
function isFair(byte: number): boolean {
  return byte < 256 - (256 % alphabet.length)
}

function letterOf(byte: number): string {
  return alphabet.charAt(byte % alphabet.length)
}
