import type { Tx } from './tx.ts'

/** A signed-in person's session. Only the hash of its token is kept: who reads this table can sign in as nobody. */
export interface SessionRow {
  readonly staff: string
  readonly seenAt: Date
  readonly expiresAt: Date
}

export async function keepSession(
  tx: Tx,
  region: string,
  tokenHash: Buffer,
  session: { readonly staff: string; readonly now: Date; readonly expiresAt: Date },
): Promise<void> {
  await tx.query(
    `insert into session (region_code, token_hash, staff_id, created_at, seen_at, expires_at)
     values ($1, $2, $3, $4, $4, $5)`,
    [region, tokenHash, session.staff, session.now, session.expiresAt],
  )
}

export async function findSession(tx: Tx, region: string, tokenHash: Buffer): Promise<SessionRow | undefined> {
  const { rows } = await tx.query<{ staff: string; seen_at: Date; expires_at: Date }>(
    'select staff_id as staff, seen_at, expires_at from session where region_code = $1 and token_hash = $2',
    [region, tokenHash],
  )
  const row = rows[0]
  return row === undefined ? undefined : { staff: row.staff, seenAt: row.seen_at, expiresAt: row.expires_at }
}

export async function touchSession(tx: Tx, region: string, tokenHash: Buffer, now: Date): Promise<void> {
  await tx.query('update session set seen_at = $3 where region_code = $1 and token_hash = $2', [region, tokenHash, now])
}

export async function endSession(tx: Tx, region: string, tokenHash: Buffer): Promise<void> {
  await tx.query('delete from session where region_code = $1 and token_hash = $2', [region, tokenHash])
}

/** Sessions nobody can use any more. */
export async function dropStaleSessions(tx: Tx, region: string, now: Date, seenBefore: Date): Promise<void> {
  await tx.query('delete from session where region_code = $1 and (expires_at <= $2 or seen_at <= $3)', [
    region,
    now,
    seenBefore,
  ])
}
