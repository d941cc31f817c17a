import type { PlainDate } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'
import type { Form, Petition, Stage } from '../petition/state.ts'
import { trusted } from './trusted-json.ts'
import type { Tx } from './tx.ts'
import { seesRegion, visibleOnPage } from './visible-to.ts'

export interface PetitionFilter {
  readonly stage?: Stage | undefined
  readonly unit?: string | undefined
  readonly form?: Form | undefined
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
  /** Our registration number, or the upper system's, whole. */
  readonly number?: string | undefined
}

/** Where a page of petitions ends; the next one begins after it. */
export interface PetitionCursor {
  readonly on: PlainDate
  readonly id: string
}

/**
 * A page of petitions the actor may find, newest first. A unit finds what it takes part in now: from one it gave back,
 * or lost as the accused (第三十条第三款), it finds nothing.
 */
export async function findPetitions(
  tx: Tx,
  region: string,
  actor: Actor,
  page: { readonly filter: PetitionFilter; readonly after?: PetitionCursor | undefined; readonly limit: number },
): Promise<readonly Petition[]> {
  const { sql, values } = query(region, actor, page)
  const { rows } = await tx.query<{ state: unknown }>(sql, values)
  return rows.map((row) => trusted<Petition>(row.state))
}

function query(
  region: string,
  actor: Actor,
  { filter, after, limit }: Parameters<typeof findPetitions>[3],
): { sql: string; values: unknown[] } {
  const values: unknown[] = [region]
  const given = (value: unknown): string => `$${String(values.push(value))}`
  const unit = seesRegion(actor) ? filter.unit : actor.unit
  // Whose rows are asked for decides which index walks the days: the unit's, or the region's.
  const [on, id] = unit === undefined ? ['s.opened_on', 's.id'] : ['p.opened_on', 'p.subject_id']
  const from =
    unit === undefined ? 'subject s' : 'party p join subject s on s.region_code = p.region_code and s.id = p.subject_id'
  const where = [
    's.region_code = $1',
    "s.kind = 'petition'",
    ...(unit === undefined ? [] : ['p.region_code = $1', `p.unit_id = ${given(unit)}`]),
    ...(filter.unit === undefined || filter.unit === unit ? [] : ['false']),
    ...narrowed(filter, on, given),
    ...(after === undefined ? [] : [beyond(on, id, given(after.on), given(after.id))]),
  ]
  const seen = visibleOnPage(actor, 's', values.length + 1)
  values.push(...seen.values)
  const sql = `select s.state from ${from} where ${[...where, seen.sql].join(' and ')}
    order by ${on} desc, ${id} limit ${given(limit)}`
  return { sql, values }
}

function narrowed(filter: PetitionFilter, on: string, given: (value: unknown) => string): readonly string[] {
  const { stage, form, from, to, number } = filter
  return [
    ...(stage === undefined ? [] : [`s.stage = ${given(stage)}`]),
    ...(form === undefined ? [] : [`s.state ->> 'form' = ${given(form)}`]),
    ...(from === undefined ? [] : [`${on} >= ${given(from)}::date`]),
    ...(to === undefined ? [] : [`${on} <= ${given(to)}::date`]),
    ...(number === undefined ? [] : [ofNumber(given(number))]),
  ]
}

function ofNumber(number: string): string {
  return `(s.number = ${number} or s.upstream_no = ${number})`
}

/** Two conditions rather than one on the pair: the first is what the index is entered by. */
function beyond(on: string, id: string, day: string, after: string): string {
  return `${on} <= ${day}::date and (${on} < ${day}::date or ${id} > ${after}::uuid)`
}
