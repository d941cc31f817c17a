import type { Tx } from './tx.ts'

/**
 * When the first act or ledger of the region was recorded: before it nothing is known, which is not zero. The first seal
 * bounds where to look, so that a large journal is not read through for its oldest line.
 */
export async function firstRecordedAt(tx: Tx, region: string): Promise<Date | undefined> {
  const { rows } = await tx.query<{ first: Date | null }>(
    `select least(
       (select min(recorded_at) from event
         where region_code = $1
           and recorded_at <= coalesce((select sealed_at from seal where region_code = $1 and n = 1), 'infinity')),
       (select min(recorded_at) from ledger_book where region_code = $1)) as first`,
    [region],
  )
  return rows[0]?.first ?? undefined
}
