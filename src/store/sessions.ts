import type { Tx } from './tx.ts'

/** A signed-in person's session. Only the hash of its token is kept: who reads this table can sign in as nobody. */
export interface SessionRow {
  readonly staff: string
  readonly seenAt: Date
  readonly expiresAt: Date
}

/** 'full', or the step that is still owed before it is. */
export const sessionStages = ['secondFactor', 'enrol', 'newPassword', 'full'] as const
export type SessionStage = (typeof sessionStages)[number]

export interface NewSession {
  readonly id: string
  readonly staff: string
  readonly stage: SessionStage
  readonly now: Date
  readonly expiresAt: Date
  /** From where and with which browser, to be recognised in her own list. */
  readonly address: string
  readonly agent: string
}

export async function keepSession(tx: Tx, region: string, tokenHash: Buffer, session: NewSession): Promise<void> {
  const { id, staff, stage, now, expiresAt, address, agent } = session
  await tx.query(
    `insert into session (region_code, token_hash, id, staff_id, stage, created_at, seen_at, fresh_at, expires_at,
                          address, agent)
     values ($1, $2, $3, $4, $5, $6, $6, $6, $7, $8, $9)`,
    [region, tokenHash, id, staff, stage, now, expiresAt, address, agent],
  )
}

export async function findSession(tx: Tx, region: string, tokenHash: Buffer): Promise<SessionRow | undefined> {
  const { rows } = await tx.query<{ staff: string; seen_at: Date; expires_at: Date }>(
    `select staff_id as staff, seen_at, expires_at from session
      where region_code = $1 and token_hash = $2 and stage = 'full'`,
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
