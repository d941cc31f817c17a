import type { PlainDate } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'
import type { Tx } from '../store/tx.ts'
import { visibleTo } from '../store/visible-to.ts'
import type { Owner } from '../terms/clock.ts'
import type { RegisterKindName } from './definitions.ts'
import { late, undated } from './find-entries.ts'

/** How many entries of a register stand open, and with how many of them something is wrong. */
export interface RegisterCount {
  readonly kind: RegisterKindName
  readonly open: number
  /** Open, and nobody owes anything by any day. */
  readonly undated: number
  /** Something owed has passed its day. */
  readonly late: number
}

/** Every register's entries that the actor may find, counted; a register without any is left out. */
export async function countEntries(
  tx: Tx,
  region: string,
  actor: Actor,
  today: PlainDate,
): Promise<readonly RegisterCount[]> {
  const seen = visibleTo(actor, 's', 3)
  const { rows } = await tx.query<RegisterCount>(
    `select s.kind, count(*)::int as open, count(*) filter (where ${undated})::int as undated,
            count(*) filter (where ${late('$2')})::int as late
       from subject s
      where s.region_code = $1 and s.kind <> 'petition' and s.stage = 'open' and ${seen.sql}
      group by s.kind`,
    [region, today, ...seen.values],
  )
  return rows
}

/** Something owed about an entry that has passed its day. */
export interface LateDuty {
  readonly kind: RegisterKindName
  readonly id: string
  readonly number: string
  readonly owner: Owner
  readonly due: PlainDate
}

/** What was promised in any register and is late, the oldest first. */
export async function lateDuties(
  tx: Tx,
  region: string,
  actor: Actor,
  { today, limit }: { readonly today: PlainDate; readonly limit: number },
): Promise<readonly LateDuty[]> {
  const seen = visibleTo(actor, 's', 4)
  const { rows } = await tx.query<LateDuty>(
    `select s.kind, s.id, s.number, d.owner, d.due_on as due
       from subject s join duty d on d.region_code = s.region_code and d.subject_id = s.id
      where s.region_code = $1 and s.kind <> 'petition' and s.stage = 'open'
        and d.status = 'running' and d.due_on < $2 and ${seen.sql}
      order by d.due_on, s.id, d.duty_id limit $3`,
    [region, today, limit, ...seen.values],
  )
  return rows
}

/** How often one value stands in one field of a register's entries. */
export interface ValueCount {
  readonly field: string
  readonly value: string
  readonly all: number
  readonly open: number
}

/**
 * A register by what is counted of its entries, of each field the `most` frequent values; `unit` is a field too, and an
 * entry of several units counts in each.
 */
export async function tallyEntries(
  tx: Tx,
  region: string,
  actor: Actor,
  { kind, most }: { readonly kind: RegisterKindName; readonly most: number },
): Promise<readonly ValueCount[]> {
  const seen = visibleTo(actor, 's', 4)
  const { rows } = await tx.query<ValueCount>(
    `with found as (select s.stage, s.state::jsonb as state from subject s
                     where s.region_code = $1 and s.kind = $2 and ${seen.sql})
     select field, value, "all", open from (
       select v.field, v.value, count(*)::int as "all", count(*) filter (where f.stage = 'open')::int as open,
              row_number() over (partition by v.field order by count(*) desc, v.value) as place
         from found f, lateral (
           select key as field, value #>> '{}' as value from jsonb_each(f.state -> 'face')
            where jsonb_typeof(value) in ('string', 'number')
           union all
           select 'unit', party ->> 'unit' from jsonb_array_elements(f.state -> 'parties') as party) v
        group by v.field, v.value) counted
      where place <= $3 order by field, place`,
    [region, kind, most, ...seen.values],
  )
  return rows
}
