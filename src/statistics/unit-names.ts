import type { Tx } from '../store/tx.ts'
import type { View } from './view.ts'

/** Short names of the region's units by id. */
export async function unitNames(tx: Tx, view: View): Promise<ReadonlyMap<string, string>> {
  const { rows } = await tx.query<{ id: string; short_name: string }>(
    'select id, short_name from unit where region_code = $1',
    [view.region],
  )
  return new Map(rows.map((row) => [row.id, row.short_name]))
}
