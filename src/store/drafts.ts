import { drawCode, plainCode } from './query-codes.ts'
import type { CodeKeeping } from './query-codes.ts'
import type { Tx } from './tx.ts'

/** Longer than a query code, because no number stands beside it. */
const length = 12

/** A draft as it is kept: sealed, and known by nothing but a digest of the code its writer was told. */
export interface DraftKept {
  readonly text: string
  readonly expiresAt: Date
}

/** Lays a new draft down and tells its code, 「AB3DE7-KMNP45」; drafts that have expired go at the same time. */
export async function startDraft(
  tx: Tx,
  keeping: CodeKeeping,
  { text, expiresAt, now }: DraftKept & { readonly now: Date },
): Promise<string> {
  await tx.query('delete from draft where region_code = $1 and expires_at <= $2', [keeping.region, now])
  const code = drawCode(length)
  await tx.query(
    'insert into draft (region_code, digest, sealed, started_at, expires_at) values ($1, $2, $3, $4, $5)',
    [keeping.region, digestOf(keeping, code), keeping.keyring.seal(text), now, expiresAt],
  )
  return code
}

/** What lies under this code; undefined where nothing does, or no longer. `held`: nobody else changes it meanwhile. */
export async function findDraft(
  tx: Tx,
  keeping: CodeKeeping,
  { code, now, held = false }: { readonly code: string; readonly now: Date; readonly held?: boolean },
): Promise<string | undefined> {
  const { rows } = await tx.query<{ sealed: Buffer }>(
    `select sealed from draft where region_code = $1 and digest = any($2) and expires_at > $3 ${held ? 'for update' : ''}`,
    [keeping.region, digestsOf(keeping, code), now],
  )
  return rows[0] === undefined ? undefined : keeping.keyring.open(rows[0].sealed)
}

export async function keepDraft(
  tx: Tx,
  keeping: CodeKeeping,
  { code, text, expiresAt }: DraftKept & { readonly code: string },
): Promise<void> {
  await tx.query('update draft set sealed = $3, expires_at = $4 where region_code = $1 and digest = any($2)', [
    keeping.region,
    digestsOf(keeping, code),
    keeping.keyring.seal(text),
    expiresAt,
  ])
}

export async function dropDraft(tx: Tx, keeping: CodeKeeping, code: string): Promise<void> {
  await tx.query('delete from draft where region_code = $1 and digest = any($2)', [
    keeping.region,
    digestsOf(keeping, code),
  ])
}

function digestOf({ keyring }: CodeKeeping, code: string): Buffer {
  return keyring.mac(wordingOf(code))
}

/** Of a code only its mac is kept, so a rotation of keys can't make it anew: any key of the file may be its own. */
function digestsOf({ keyring }: CodeKeeping, code: string): readonly Buffer[] {
  return keyring.macs(wordingOf(code))
}

function wordingOf(code: string): string {
  return `draft ${plainCode(code)}`
}
