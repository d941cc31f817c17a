import type { Tx } from '../tx.ts'

/** Lets somebody in once: 'first' makes the first security administrator, 'reset' sets a password. */
export type TokenKind = 'first' | 'reset'

/** A new token takes the place of what was given out before for the same. */
export async function keepToken(
  tx: Tx,
  region: string,
  token: {
    readonly hash: Buffer
    readonly kind: TokenKind
    readonly staff?: string
    readonly now: Date
    readonly expiresAt: Date
  },
): Promise<void> {
  const { hash, kind, staff = null, now, expiresAt } = token
  await tx.query(
    `delete from account_token where region_code = $1 and kind = $2 and staff_id is not distinct from $3`,
    [region, kind, staff],
  )
  await tx.query(
    `insert into account_token (region_code, token_hash, kind, staff_id, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [region, hash, kind, staff, now, expiresAt],
  )
}

export async function findToken(
  tx: Tx,
  region: string,
  { hash, kind, now }: { readonly hash: Buffer; readonly kind: TokenKind; readonly now: Date },
): Promise<{ readonly staff: string | undefined } | undefined> {
  const { rows } = await tx.query<{ staff: string | null }>(
    `select staff_id as staff from account_token
      where region_code = $1 and token_hash = $2 and kind = $3 and expires_at > $4`,
    [region, hash, kind, now],
  )
  return rows[0] === undefined ? undefined : { staff: rows[0].staff ?? undefined }
}

/** Uses it up; false when somebody else just did. */
export async function takeToken(tx: Tx, region: string, hash: Buffer): Promise<boolean> {
  const { rowCount } = await tx.query('delete from account_token where region_code = $1 and token_hash = $2', [
    region,
    hash,
  ])
  return rowCount === 1
}
