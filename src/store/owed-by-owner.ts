import type { PlainDate } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'
import { thePetitioner } from '../terms/clock.ts'
import type { Owner } from '../terms/clock.ts'
import type { Tx } from './tx.ts'
import { visibleTo } from './visible-to.ts'

/** How much one owner owes. */
export interface OwedByOwner {
  readonly owner: Owner
  readonly overdue: number
  /** Due from today to `soon`. */
  readonly near: number
  /** The day of what has been missed longest. */
  readonly oldest: PlainDate | null
}

/** Who owes what is missed, and what is due soon; whoever has missed most on top. Owners of neither are left out. */
export async function owedByOwner(
  tx: Tx,
  region: string,
  actor: Actor,
  { today, soon }: { readonly today: PlainDate; readonly soon: PlainDate },
): Promise<readonly OwedByOwner[]> {
  const seen = visibleTo(actor, 'd', 5, 'subject_id')
  const { rows } = await tx.query<OwedByOwner>(
    `select d.owner, count(*) filter (where d.due_on < $2)::int as overdue,
            count(*) filter (where d.due_on >= $2)::int as near, min(d.due_on) filter (where d.due_on < $2) as oldest
       from duty d
      where d.region_code = $1 and d.status = 'running' and d.due_on <= $3 and d.owner <> $4 and ${seen.sql}
      group by d.owner order by 2 desc, 3 desc, 1`,
    [region, today, soon, thePetitioner, ...seen.values],
  )
  return rows
}
