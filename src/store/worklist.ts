import type { PlainDate } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'
import type { Petition } from '../petition/state.ts'
import { thePetitioner } from '../terms/clock.ts'
import type { LocalDay, Owner } from '../terms/clock.ts'
import type { TermId } from '../terms/terms.ts'
import type { SubjectKindName, SubjectState } from './subject-kind.ts'
import { trusted } from './trusted-json.ts'
import type { Tx } from './tx.ts'
import { visibleOnPage } from './visible-to.ts'

/** One thing owed now, with the number of what it is owed about. */
export interface OwedRow {
  readonly subject: string
  readonly duty: string
  readonly kind: SubjectKindName
  readonly number: string
  readonly openedOn: PlainDate
  readonly term: TermId
  readonly owner: Owner
  readonly due: PlainDate
  /** As counted, before it moved past rest days. */
  readonly base: PlainDate
  /** The day to work towards: a stricter local rule's, else `due`. The order of the list. */
  readonly actBy: PlainDate
  /** The local rule's day, where the region has a stricter one. */
  readonly local: LocalDay | undefined
  readonly provisional: boolean
  readonly status: 'running' | 'suspended'
  /** Of a petition, its state: what of it may be shown decides whoever shows it. */
  readonly petition: Petition | undefined
}

export interface OwedCursor {
  readonly actBy: PlainDate
  readonly subject: string
  readonly duty: string
}

/**
 * Which duties: one owner's, or (`owner` left out) those of everybody but the petitioner; to be done within a span of
 * days. What is missed goes by the Regulation's day, and not by the local one.
 */
export interface OwedFilter {
  readonly owner?: Owner | undefined
  /** Of a unit's duties those about petitions this member of it was named to work on. */
  readonly handler?: string | undefined
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
  readonly missed?: { readonly today: PlainDate; readonly is: boolean } | undefined
}

/** A page of what is owed, the nearest day first, so that what is missed stands on top. */
export async function readWorklist(
  tx: Tx,
  region: string,
  actor: Actor,
  page: { readonly filter: OwedFilter; readonly after?: OwedCursor | undefined; readonly limit: number },
): Promise<readonly OwedRow[]> {
  const values: unknown[] = [region]
  const given = (value: unknown): string => `$${String(values.push(value))}`
  const { after } = page
  const where = conditions(page.filter, given)
  if (after !== undefined) {
    where.push(`(d.act_by, d.subject_id, d.duty_id) > (${given(after.actBy)}::date, ${given(after.subject)}::uuid,
      ${given(after.duty)})`)
  }
  const seen = visibleOnPage(actor, 'd', values.length + 1, 'subject_id')
  values.push(...seen.values)
  const { rows } = await tx.query<Omit<OwedRow, 'petition' | 'local'> & { readonly state: unknown }>(
    `select d.subject_id as subject, d.duty_id as duty, s.kind, s.number, s.opened_on as "openedOn", d.term, d.owner,
            d.due_on as due, d.base_on as base, d.act_by as "actBy", d.provisional, d.status, s.state
       from duty d join subject s on s.region_code = d.region_code and s.id = d.subject_id
      where ${[...where, seen.sql].join(' and ')}
      order by d.act_by, d.subject_id, d.duty_id limit ${given(page.limit)}`,
    values,
  )
  return rows.map(({ state, ...row }) => {
    const { duties } = trusted<SubjectState>(state)
    const petition = row.kind === 'petition' ? trusted<Petition>(state) : undefined
    return { ...row, local: duties[row.duty]?.local, petition }
  })
}

/** How many are owed, counted no further than `most`: a screen needs "many", not how many. */
export async function countOwed(
  tx: Tx,
  region: string,
  actor: Actor,
  asked: { readonly filter: OwedFilter; readonly most: number },
): Promise<number> {
  const values: unknown[] = [region]
  const given = (value: unknown): string => `$${String(values.push(value))}`
  const where = conditions(asked.filter, given)
  const seen = visibleOnPage(actor, 'd', values.length + 1, 'subject_id')
  values.push(...seen.values)
  const { rows } = await tx.query<{ n: number }>(
    `select count(*)::int as n from
       (select 1 from duty d where ${[...where, seen.sql].join(' and ')} limit ${given(asked.most)}) owed`,
    values,
  )
  return rows[0]?.n ?? 0
}

/** How many are owed on each day of a span, of the `most` nearest; days on which nothing is owed are left out. */
export async function countByDay(
  tx: Tx,
  region: string,
  actor: Actor,
  asked: { readonly filter: OwedFilter; readonly today: PlainDate; readonly most: number },
): Promise<readonly { readonly day: PlainDate; readonly owed: number; readonly missed: number }[]> {
  const values: unknown[] = [region]
  const given = (value: unknown): string => `$${String(values.push(value))}`
  const where = conditions(asked.filter, given)
  const seen = visibleOnPage(actor, 'd', values.length + 1, 'subject_id')
  values.push(...seen.values)
  const { rows } = await tx.query<{ day: PlainDate; owed: number; missed: number }>(
    `select act_by as day, count(*)::int as owed,
            (count(*) filter (where status = 'running' and due_on < ${given(asked.today)}::date))::int as missed
       from (select d.act_by, d.due_on, d.status from duty d where ${[...where, seen.sql].join(' and ')}
              order by d.act_by, d.subject_id, d.duty_id limit ${given(asked.most)}) owed
      group by act_by order by act_by`,
    values,
  )
  return rows
}

/** Petitions about which one owner, or anybody but the petitioner, missed a day; undefined where more than `most` days were missed. */
export async function findOverdue(
  tx: Tx,
  region: string,
  { owner, today, most }: { readonly owner: Owner | undefined; readonly today: PlainDate; readonly most: number },
): Promise<readonly string[] | undefined> {
  const values: unknown[] = [region]
  const given = (value: unknown): string => `$${String(values.push(value))}`
  // The day to act by never lies behind the due day: it is what the index is entered by.
  const where = conditions({ owner, to: today, missed: { today, is: true } }, given)
  const missed = `from duty d where ${where.join(' and ')} and d.status = 'running'`
  const counted = await tx.query<{ n: number }>(
    `select count(*)::int as n from (select 1 ${missed} order by d.act_by limit ${String(most + 1)}) found`,
    values,
  )
  if ((counted.rows[0]?.n ?? 0) > most) return undefined
  const { rows } = await tx.query<{ subject: string }>(`select d.subject_id as subject ${missed}`, values)
  return rows.map(({ subject }) => subject)
}

function conditions(filter: OwedFilter, given: (value: unknown) => string): string[] {
  return [
    'd.region_code = $1',
    "d.status in ('running', 'suspended')",
    filter.owner === undefined ? `d.owner <> '${thePetitioner}'` : `d.owner = ${given(filter.owner)}`,
    ...(filter.handler === undefined ? [] : [handledBy(given(filter.handler))]),
    ...(filter.from === undefined ? [] : [`d.act_by >= ${given(filter.from)}::date`]),
    ...(filter.to === undefined ? [] : [`d.act_by <= ${given(filter.to)}::date`]),
    ...(filter.missed === undefined
      ? []
      : [`d.due_on ${filter.missed.is ? '<' : '>='} ${given(filter.missed.today)}::date`]),
  ]
}

function handledBy(staff: string): string {
  return `exists (select 1 from subject h cross join lateral json_array_elements(h.state -> 'assignments') a
    where h.region_code = d.region_code and h.id = d.subject_id and h.kind = 'petition'
      and a ->> 'handler' = ${staff} and a ->> 'unit' = d.owner and a ->> 'status' <> 'returned')`
}
