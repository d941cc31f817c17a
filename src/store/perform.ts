import type { PoolClient } from 'pg'
import type { Refusal } from '../petition/refusal.ts'
import { Conflict, Refused, RequestReused, scopeOf } from './journal.ts'
import { inTx } from './open-db.ts'
import type { Db, Limits } from './open-db.ts'

/** What came of a command: done, refused with the article, overtaken by somebody else, or a request id used twice. */
export type Outcome<T> =
  | { readonly outcome: 'done'; readonly value: T }
  | { readonly outcome: 'refused'; readonly refusal: Refusal; readonly subject: string }
  | { readonly outcome: 'conflict'; readonly subject: string; readonly version: number }
  | { readonly outcome: 'requestReused' }

/** Runs a writing in one transaction of one region. A "no" comes back as a value, and nothing of it was written. */
export async function perform<T>(
  db: Db,
  region: string,
  work: (tx: PoolClient) => Promise<T>,
  limits: Limits = {},
): Promise<Outcome<T>> {
  try {
    return { outcome: 'done', value: await inTx(db, scopeOf(region), work, limits) }
  } catch (error) {
    if (error instanceof Refused) return { outcome: 'refused', refusal: error.refusal, subject: error.subject }
    if (error instanceof Conflict) return { outcome: 'conflict', subject: error.subject, version: error.version }
    if (error instanceof RequestReused) return { outcome: 'requestReused' }
    throw error
  }
}
