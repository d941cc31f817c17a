import type { Tx } from './tx.ts'

/** 'full', or the step that is still owed before it is. */
export type SessionStage = 'secondFactor' | 'enrol' | 'newPassword' | 'full'

/** A signed-in person's session. Only the hash of its token is kept: who reads this table can sign in as nobody. */
export interface SessionRow {
  readonly id: string
  readonly staff: string
  readonly stage: SessionStage
  readonly createdAt: Date
  readonly seenAt: Date
  /** When she last showed that it is she. */
  readonly freshAt: Date
  readonly expiresAt: Date
  /** From where and with which browser, to be recognised in her own list. */
  readonly address: string
  readonly agent: string
}

const columns = `id, staff_id as staff, stage, created_at as "createdAt", seen_at as "seenAt", fresh_at as "freshAt",
  expires_at as "expiresAt", address, agent`

export async function keepSession(
  tx: Tx,
  region: string,
  tokenHash: Buffer,
  session: Omit<SessionRow, 'createdAt' | 'seenAt' | 'freshAt'> & { readonly now: Date },
): Promise<void> {
  const { id, staff, stage, now, expiresAt, address, agent } = session
  await tx.query(
    `insert into session (region_code, token_hash, id, staff_id, stage, created_at, seen_at, fresh_at, expires_at,
                          address, agent)
     values ($1, $2, $3, $4, $5, $6, $6, $6, $7, $8, $9)`,
    [region, tokenHash, id, staff, stage, now, expiresAt, address, agent],
  )
}

export async function findSession(tx: Tx, region: string, tokenHash: Buffer): Promise<SessionRow | undefined> {
  const { rows } = await tx.query<SessionRow>(
    `select ${columns} from session where region_code = $1 and token_hash = $2`,
    [region, tokenHash],
  )
  return rows[0]
}

/** All of somebody's, the newest first. */
export async function sessionsOf(tx: Tx, region: string, staff: string): Promise<readonly SessionRow[]> {
  const { rows } = await tx.query<SessionRow>(
    `select ${columns} from session where region_code = $1 and staff_id = $2 and stage = 'full'
      order by created_at desc, id`,
    [region, staff],
  )
  return rows
}

export async function touchSession(tx: Tx, region: string, tokenHash: Buffer, now: Date): Promise<void> {
  await tx.query('update session set seen_at = $3 where region_code = $1 and token_hash = $2', [region, tokenHash, now])
}

export async function freshenSession(tx: Tx, region: string, id: string, now: Date): Promise<void> {
  await tx.query('update session set fresh_at = $3 where region_code = $1 and id = $2', [region, id, now])
}

export async function endSession(tx: Tx, region: string, tokenHash: Buffer): Promise<void> {
  await tx.query('delete from session where region_code = $1 and token_hash = $2', [region, tokenHash])
}

/** Ends the session of this name if it is hers; false when she has none such. */
export async function endSessionOf(tx: Tx, region: string, staff: string, id: string): Promise<boolean> {
  const { rowCount } = await tx.query('delete from session where region_code = $1 and staff_id = $2 and id = $3', [
    region,
    staff,
    id,
  ])
  return rowCount === 1
}

/** Ends all of somebody's but the one named; returns how many. */
export async function endSessionsOf(tx: Tx, region: string, staff: string, but?: string): Promise<number> {
  const { rowCount } = await tx.query(
    'delete from session where region_code = $1 and staff_id = $2 and id is distinct from $3',
    [region, staff, but ?? null],
  )
  return rowCount ?? 0
}

/** Sessions nobody can use any more. */
export async function dropStaleSessions(tx: Tx, region: string, now: Date, seenBefore: Date): Promise<void> {
  await tx.query('delete from session where region_code = $1 and (expires_at <= $2 or seen_at <= $3)', [
    region,
    now,
    seenBefore,
  ])
}
