import type { PlainDate } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/act.ts'
import type { Petition } from '../petition/state.ts'
import { thePetitioner } from '../terms/clock.ts'
import type { Owner } from '../terms/clock.ts'
import type { TermId } from '../terms/terms.ts'
import type { SubjectKindName } from './subject-kind.ts'
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
  readonly provisional: boolean
  readonly status: 'running' | 'suspended'
  /** Of a petition, its state: what of it may be shown decides whoever shows it. */
  readonly petition: Petition | undefined
}

export interface OwedCursor {
  readonly due: PlainDate
  readonly subject: string
  readonly duty: string
}

/** Which duties: one owner's, or (`owner` left out) those of everybody but the petitioner; due within a span of days. */
export interface OwedFilter {
  readonly owner?: Owner | undefined
  readonly from?: PlainDate | undefined
  readonly to?: PlainDate | undefined
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
    where.push(`(d.due_on, d.subject_id, d.duty_id) > (${given(after.due)}::date, ${given(after.subject)}::uuid,
      ${given(after.duty)})`)
  }
  const seen = visibleOnPage(actor, 'd', values.length + 1, 'subject_id')
  values.push(...seen.values)
  const { rows } = await tx.query<Omit<OwedRow, 'petition'> & { readonly state: unknown }>(
    `select d.subject_id as subject, d.duty_id as duty, s.kind, s.number, s.opened_on as "openedOn", d.term, d.owner,
            d.due_on as due, d.provisional, d.status, s.state
       from duty d join subject s on s.region_code = d.region_code and s.id = d.subject_id
      where ${[...where, seen.sql].join(' and ')}
      order by d.due_on, d.subject_id, d.duty_id limit ${given(page.limit)}`,
    values,
  )
  return rows.map(({ state, ...row }) => ({
    ...row,
    petition: row.kind === 'petition' ? trusted<Petition>(state) : undefined,
  }))
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

function conditions(filter: OwedFilter, given: (value: unknown) => string): string[] {
  return [
    'd.region_code = $1',
    "d.status in ('running', 'suspended')",
    filter.owner === undefined ? `d.owner <> '${thePetitioner}'` : `d.owner = ${given(filter.owner)}`,
    ...(filter.from === undefined ? [] : [`d.due_on >= ${given(filter.from)}::date`]),
    ...(filter.to === undefined ? [] : [`d.due_on <= ${given(filter.to)}::date`]),
  ]
}
