import type { Actor } from '../petition/facts.ts'
import type { Tx } from '../store/tx.ts'
import { visibleTo } from '../store/visible-to.ts'

/** Of these registration numbers those that this person may find, each with the petition's id. */
export async function visibleNumbers(
  tx: Tx,
  { region, actor }: { readonly region: string; readonly actor: Actor },
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const seen = visibleTo(actor, 's', 3)
  const { rows } = await tx.query<{ id: string; no: string }>(
    `select s.id, s.number as no from subject s
      where s.region_code = $1 and s.kind = 'petition' and s.number = any($2) and ${seen.sql}`,
    [region, numbers, ...seen.values],
  )
  return new Map(rows.map(({ id, no }) => [no, id]))
}
