import type { PlainDate } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'
import type { Form, Kind, Petition, Stage } from '../petition/state.ts'
import { thePetitioner } from '../terms/clock.ts'
import { trusted } from './trusted-json.ts'
import type { Tx } from './tx.ts'
import { seesRegion, visibleOnPage, visibleTo } from './visible-to.ts'
import { findOverdue } from './worklist.ts'

export interface PetitionFilter {
  readonly stage?: Stage | undefined
  readonly unit?: string | undefined
  readonly form?: Form | undefined
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
  /** Our registration number, or the upper system's, whole. */
  readonly number?: string | undefined
  readonly kind?: Kind | undefined
  /** Those about which a day was missed before this one: of a unit's people, a day of their own unit. */
  readonly overdueOn?: PlainDate | undefined
}

/** Where a page of petitions ends; the next one begins after it. */
export interface PetitionCursor {
  readonly on: PlainDate
  readonly id: string
}

/** `readTo`: where the reading stopped, when it stopped before the page was full and before there were no more. */
export interface FoundPetitions {
  readonly petitions: readonly Petition[]
  readonly readTo?: PetitionCursor
}

interface Page {
  readonly filter: PetitionFilter
  readonly after?: PetitionCursor | undefined
  readonly limit: number
}

/** What no index knows is looked for in so many petitions at a time, so that a page takes as long among a million. */
const slice = 4000

/** So few missed days are looked up first; where there are more, they are met soon enough on the way. */
const fewOverdue = 1000

/**
 * A page of petitions the actor may find, newest first. A unit finds what it takes part in now: from one it gave back,
 * or lost as the accused (第三十条第三款), it finds nothing.
 */
export async function findPetitions(tx: Tx, region: string, actor: Actor, page: Page): Promise<FoundPetitions> {
  const overdue = await overdueOf(tx, region, actor, page.filter)
  const asked = { ...page, overdue }
  const { sql, values } = query(region, actor, asked)
  const { rows } = await tx.query<{ state: unknown }>(sql, values)
  const petitions = rows.map((row) => trusted<Petition>(row.state))
  if (!isLoose(asked, unitAsked(actor, page.filter)) || petitions.length >= page.limit) return { petitions }
  const end = query(region, actor, { ...asked, endOfSlice: true })
  const { rows: ends } = await tx.query<PetitionCursor>(end.sql, end.values)
  return { petitions, ...(ends[0] !== undefined && { readTo: ends[0] }) }
}

/** Ids where they are few, else `many`. */
type Overdue = { readonly ids: readonly string[] } | 'many' | undefined

async function overdueOf(tx: Tx, region: string, actor: Actor, { overdueOn }: PetitionFilter): Promise<Overdue> {
  if (overdueOn === undefined) return undefined
  const owner = seesRegion(actor) ? undefined : actor.unit
  const ids = await findOverdue(tx, region, { owner, today: overdueOn, most: fewOverdue })
  return ids === undefined ? 'many' : { ids }
}

interface AskedPage extends Page {
  readonly overdue: Overdue
  /** Only where the slice ends. */
  readonly endOfSlice?: true
}

/** Whether something is asked that no index of these petitions answers: of a unit's own, what they are; of any, what is late. */
function isLoose({ filter: { form, kind }, overdue }: AskedPage, unit: string | undefined): boolean {
  return overdue === 'many' || (unit !== undefined && (form !== undefined || kind !== undefined))
}

/** Whose petitions are asked for; undefined: the region's. */
function unitAsked(actor: Actor, { unit }: PetitionFilter): string | undefined {
  return seesRegion(actor) ? unit : actor.unit
}

function query(region: string, actor: Actor, asked: AskedPage): { sql: string; values: unknown[] } {
  const { filter, after, limit, overdue, endOfSlice } = asked
  const values: unknown[] = [region]
  const given = (value: unknown): string => `$${String(values.push(value))}`
  const unit = unitAsked(actor, filter)
  const loose = isLoose(asked, unit)
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
    ...(loose ? [] : ofItself(filter, 's', given)),
    ...(overdue === undefined || overdue === 'many' ? [] : [`s.id = any(${given(overdue.ids)}::uuid[])`]),
    ...(after === undefined ? [] : [beyond(on, id, given(after.on), given(after.id))]),
  ]
  const seen = visibleOnPage(actor, 's', values.length + 1)
  values.push(...seen.values)
  const rows = (columns: string): string =>
    `select ${columns} from ${from} where ${[...where, seen.sql].join(' and ')} order by ${on} desc, ${id}`
  if (endOfSlice === true)
    return { sql: `${rows(`${on} as on, ${id} as id`)} limit 1 offset ${String(slice - 1)}`, values }
  if (!loose) return { sql: `${rows('s.state')} limit ${given(limit)}`, values }
  const read = rows(`s.state, s.region_code, s.form, s.petition_kind, ${on} as opened_on, ${id} as id`)
  const sql = `select r.state from (${read} limit ${String(slice)}) r where ${looselyNarrowed(asked, actor, given).join(' and ')}
    order by r.opened_on desc, r.id limit ${given(limit)}`
  return { sql, values }
}

function narrowed(filter: PetitionFilter, on: string, given: (value: unknown) => string): readonly string[] {
  const { stage, from, to, number } = filter
  return [
    ...(stage === undefined ? [] : [`s.stage = ${given(stage)}`]),
    ...(from === undefined ? [] : [`${on} >= ${given(from)}::date`]),
    ...(to === undefined ? [] : [`${on} <= ${given(to)}::date`]),
    ...(number === undefined ? [] : [ofNumber(given(number))]),
  ]
}

function looselyNarrowed(
  { filter, overdue }: AskedPage,
  actor: Actor,
  given: (value: unknown) => string,
): readonly string[] {
  const { overdueOn } = filter
  const owner = (): string => (seesRegion(actor) ? `d.owner <> '${thePetitioner}'` : `d.owner = ${given(actor.unit)}`)
  return [
    ...ofItself(filter, 'r', given),
    ...(overdue !== 'many' || overdueOn === undefined
      ? []
      : [
          `exists (select 1 from duty d where d.region_code = r.region_code and d.subject_id = r.id
             and d.status = 'running' and d.due_on < ${given(overdueOn)}::date and ${owner()})`,
        ]),
  ]
}

function ofItself(
  { form, kind }: PetitionFilter,
  row: 's' | 'r',
  given: (value: unknown) => string,
): readonly string[] {
  return [
    ...(form === undefined ? [] : [`${row}.form = ${given(form)}`]),
    ...(kind === undefined ? [] : [`${row}.petition_kind = ${given(kind)}`]),
  ]
}

function ofNumber(number: string): string {
  return `(s.number = ${number} or s.upstream_no = ${number})`
}

/** Two conditions rather than one on the pair: the first is what the index is entered by. */
function beyond(on: string, id: string, day: string, after: string): string {
  return `${on} <= ${day}::date and (${on} < ${day}::date or ${id} > ${after}::uuid)`
}

/** Of these, the petitions the actor may find, newest first. */
export async function findThese(
  tx: Tx,
  region: string,
  actor: Actor,
  ids: readonly string[],
): Promise<readonly Petition[]> {
  if (ids.length === 0) return []
  const seen = visibleTo(actor, 's', 3)
  const { rows } = await tx.query<{ state: unknown }>(
    `select s.state from subject s
      where s.region_code = $1 and s.id = any($2::uuid[]) and s.kind = 'petition' and ${seen.sql}
      order by s.opened_on desc, s.id`,
    [region, ids, ...seen.values],
  )
  return rows.map((row) => trusted<Petition>(row.state))
}
