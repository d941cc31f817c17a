import { addDays } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { lookGround, recentActDays } from '../permits/look-ground.ts'
import type { Actor, Role } from '../petition/facts.ts'
import { isSealed } from '../petition/sealed.ts'
import type { Petition } from '../petition/state.ts'
import type { Tx } from './tx.ts'
import { visibleTo } from './visible-to.ts'

/**
 * What was looked at: number, day and duties; the texts; sealed texts; a masked field opened on purpose; a search for the
 * petitions of the person in front of the counter; a paper; a file; a ledger written out as a whole.
 */
export type Looked = 'stub' | 'texts' | 'sealed' | 'personal' | 'lookup' | 'paper' | 'file' | 'export'

/** Whose hand the log is kept with: who looks, when, and where ids come from. */
export interface Looking {
  readonly region: string
  readonly actor: Actor
  readonly now: Date
  readonly newId: () => string
}

/** One look at one petition. `reason` where she was asked for one; else the log says what she had to do with it. */
export interface Look {
  readonly petition: Petition
  readonly what: Exclude<Looked, 'export' | 'lookup'>
  /** Which paper, file or field; never a name or a value. */
  readonly item?: string | undefined
  readonly reason?: string | undefined
  /** Of what is shown anew with every pause while she writes: one line of the log for so long. */
  readonly againAfterMs?: number
}

/**
 * Writes a look down in the transaction that reads: where it can't be written nothing is shown. Texts of what is sealed
 * (第三十条第三款) are logged as such, whichever door they left by.
 */
export async function recordLook(
  tx: Tx,
  by: Looking,
  { petition, what, item, reason, againAfterMs }: Look,
): Promise<void> {
  if (againAfterMs !== undefined && (await lookedSince(tx, by, { petition, what, item }, againAfterMs))) return
  const ground = lookGround(by.actor, petition, await actedLately(tx, by, petition.id))
  const row = { what: what === 'texts' && isSealed(petition) ? 'sealed' : what, item, idle: ground.idle } as const
  const why = reason === undefined ? ground.why : `${reason}（${ground.why}）`
  await insert(tx, by, { ...row, subject: petition.id, why })
}

async function lookedSince(
  tx: Tx,
  { region, actor, now }: Looking,
  { petition, what, item }: Look,
  ms: number,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select 1 from access where region_code = $1 and subject_id = $2 and staff_id = $3 and what = $4
        and item is not distinct from $5 and at > $6 limit 1`,
    [region, petition.id, actor.id, what, item ?? null, new Date(now.getTime() - ms)],
  )
  return rowCount !== 0
}

/** Writes down what touches many petitions at once: a ledger written out, a search. The reason is asked or plain. */
export async function recordSweep(
  tx: Tx,
  by: Looking,
  sweep: { readonly what: 'export' | 'lookup'; readonly item: string; readonly why: string },
): Promise<void> {
  await insert(tx, by, { ...sweep, subject: null, idle: false })
}

interface Row {
  readonly subject: string | null
  readonly what: Looked
  readonly item?: string | undefined
  readonly why: string
  readonly idle: boolean
}

async function insert(tx: Tx, { region, actor, now, newId }: Looking, row: Row): Promise<void> {
  await tx.query(
    `insert into access (region_code, id, at, subject_id, staff_id, role, unit_id, what, item, why, idle)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[region, newId(), now, row.subject, actor.id, actor.role, actor.unit],
      ...[row.what, row.item ?? null, row.why, row.idle],
    ],
  )
}

const dayMs = 24 * 60 * 60 * 1000

async function actedLately(tx: Tx, { region, actor, now }: Looking, subject: string): Promise<boolean> {
  const since = new Date(now.getTime() - recentActDays * dayMs)
  const { rowCount } = await tx.query(
    `select 1 from event where region_code = $1 and subject_id = $2 and actor = $3 and recorded_at >= $4 limit 1`,
    [region, subject, actor.id, since],
  )
  return rowCount !== 0
}

/** A line of the log. `subject` is null for what touches many petitions. */
export interface Access {
  readonly id: string
  readonly at: Date
  readonly subject: string | null
  /** The petition's registration number. */
  readonly no: string | null
  readonly staff: string
  readonly role: Role
  readonly unit: string
  readonly what: Looked
  readonly item: string | null
  readonly why: string
  readonly idle: boolean
}

/** Where a page of the log ends. */
export interface AccessCursor {
  readonly at: string
  readonly id: string
}

export interface AccessFilter {
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
  readonly staff?: string | undefined
  readonly petition?: string | undefined
  /** Its registration number, whole. */
  readonly number?: string | undefined
  /** Only looks with nothing in hand. */
  readonly idle?: boolean | undefined
}

/**
 * A page of the log, newest first. A line about a petition that the reader may not find is not there for her: the log
 * tells nobody of a report against herself.
 */
export async function findAccesses(
  tx: Tx,
  { region, actor }: Pick<Looking, 'region' | 'actor'>,
  page: { readonly filter: AccessFilter; readonly after?: AccessCursor | undefined; readonly limit: number },
): Promise<readonly Access[]> {
  const values: unknown[] = [region]
  const given = (value: unknown): string => `$${String(values.push(value))}`
  const where = ['a.region_code = $1', ...narrowed(page.filter, given)]
  if (page.after !== undefined) {
    const [at, id] = [given(page.after.at), given(page.after.id)]
    where.push(`a.at <= ${at}::timestamptz and (a.at < ${at}::timestamptz or a.id > ${id}::uuid)`)
  }
  const seen = visibleTo(actor, 's', values.length + 1)
  values.push(...seen.values)
  const { rows } = await tx.query<Access>(
    `select a.id, a.at, a.subject_id as subject, s.number as no, a.staff_id as staff, a.role, a.unit_id as unit,
            a.what, a.item, a.why, a.idle
       from access a left join subject s on s.region_code = a.region_code and s.id = a.subject_id
      where ${where.join(' and ')} and (a.subject_id is null or ${seen.sql})
      order by a.at desc, a.id limit ${given(page.limit)}`,
    values,
  )
  return rows
}

function narrowed(
  { from, to, staff, petition, number, idle }: AccessFilter,
  given: (value: unknown) => string,
): string[] {
  const startOf = (day: PlainDate) => `(${given(day)}::date::timestamp at time zone 'Asia/Shanghai')`
  return [
    ...(from === undefined ? [] : [`a.at >= ${startOf(from)}`]),
    ...(to === undefined ? [] : [`a.at < ${startOf(addDays(to, 1))}`]),
    ...(staff === undefined ? [] : [`a.staff_id = ${given(staff)}`]),
    ...(petition === undefined ? [] : [`a.subject_id = ${given(petition)}::uuid`]),
    ...(number === undefined ? [] : [`s.number = ${given(number)}`]),
    ...(idle === true ? ['a.idle'] : []),
  ]
}

/** A unit that looked, and a day it did. */
export interface SeenBy {
  readonly unit: string
  readonly on: PlainDate
}

/** Which units looked at a petition, and on which days, newest first: what its petitioner is told of the log. */
export async function readSeenBy(tx: Tx, region: string, subject: string): Promise<readonly SeenBy[]> {
  const { rows } = await tx.query<SeenBy>(
    `select distinct unit_id as unit, (at at time zone 'Asia/Shanghai')::date as on from access
      where region_code = $1 and subject_id = $2 order by 2 desc, 1`,
    [region, subject],
  )
  return rows
}
