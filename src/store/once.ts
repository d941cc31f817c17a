import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { canonicalJson } from './chain.ts'
import { RequestReused } from './journal.ts'
import type { Journal } from './journal.ts'
import { trusted } from './trusted-json.ts'

/** A command as it came: its id, made by whoever sent it, and its body. */
export interface Request {
  readonly id: string
  readonly body: unknown
}

/**
 * Does `work` once per request: the same request again gives the answer of the first time, another body under the same
 * id is refused. The row is laid first, so that a second sender waits for the first one's commit.
 *
 * @throws {RequestReused}
 */
export async function once<T>(tx: PoolClient, journal: Journal, request: Request, work: () => Promise<T>): Promise<T> {
  const digest = createHash('sha256')
    .update(canonicalJson([journal.actor.id, request.body]), 'utf8')
    .digest()
  const laid = await tx.query(
    `insert into request (region_code, id, body_digest, answer, recorded_at) values ($1, $2, $3, 'null', $4)
     on conflict (region_code, id) do nothing`,
    [journal.region, request.id, digest, journal.now],
  )
  if (laid.rowCount === 0) {
    const before = await tx.query<{ body_digest: Buffer; answer: unknown }>(
      'select body_digest, answer from request where region_code = $1 and id = $2',
      [journal.region, request.id],
    )
    const row = before.rows[0]
    if (row === undefined || !row.body_digest.equals(digest)) throw new RequestReused(request.id)
    return trusted<T>(row.answer)
  }
  const answer = await work()
  await tx.query('update request set answer = $3 where region_code = $1 and id = $2', [
    journal.region,
    request.id,
    JSON.stringify(answer),
  ])
  return answer
}
