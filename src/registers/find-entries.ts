import type { PlainDate } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'
import { trusted } from '../store/trusted-json.ts'
import type { Tx } from '../store/tx.ts'
import { visibleOnPage, visibleTo } from '../store/visible-to.ts'
import type { AnyEntry } from './acts/act.ts'
import type { RegisterKindName } from './definitions.ts'
import type { RegisterEvent } from './register.ts'

export interface EntryCursor {
  readonly on: PlainDate
  readonly id: string
}

/**
 * Open or closed; `undated`: open, and nobody owes anything about it by any day yet (期限待定); `late`: what is owed about
 * it has passed its day.
 */
export type EntryState = 'open' | 'closed' | 'undated' | 'late'

/** Entries of which one counted thing reads so; `unit`: one of its units. */
export interface EntryFilter {
  readonly field: string
  readonly value: string
}

export interface EntryAct {
  readonly seq: number
  readonly actor: string
  readonly recordedAt: Date
  readonly act: RegisterEvent<unknown>
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const undated = `s.stage = 'open' and not exists (
  select 1 from duty d where d.region_code = s.region_code and d.subject_id = s.id and d.status in ('running', 'suspended'))`

/** As SQL about the subject `s`; `today` is a parameter of the query. */
export function late(today: string): string {
  return `exists (
  select 1 from duty d where d.region_code = s.region_code and d.subject_id = s.id and d.status = 'running'
     and d.due_on < ${today}::date)`
}

/** A page of a register's entries the actor may find, newest first. */
export async function findEntries(
  tx: Tx,
  region: string,
  actor: Actor,
  page: {
    readonly kind: RegisterKindName
    readonly state?: EntryState | undefined
    readonly filter?: EntryFilter | undefined
    readonly today: PlainDate
    readonly after?: EntryCursor | undefined
    readonly limit: number
  },
): Promise<readonly AnyEntry[]> {
  const values: unknown[] = [region, page.kind]
  const given = (value: unknown): string => `$${String(values.push(value))}`
  const { state, filter, after } = page
  const where = [
    's.region_code = $1',
    's.kind = $2',
    ...(state === undefined ? [] : [standing(state, page.today, given)]),
    ...(filter === undefined ? [] : [reading(filter, given)]),
    ...(after === undefined
      ? []
      : [
          `(s.opened_on < ${given(after.on)}::date or (s.opened_on = $${String(values.length)}::date and s.id > ${given(after.id)}::uuid))`,
        ]),
  ]
  const seen = visibleOnPage(actor, 's', values.length + 1)
  values.push(...seen.values)
  const { rows } = await tx.query<{ state: unknown }>(
    `select s.state from subject s where ${[...where, seen.sql].join(' and ')}
      order by s.opened_on desc, s.id limit ${given(page.limit)}`,
    values,
  )
  return rows.map((row) => trusted<AnyEntry>(row.state))
}

type Given = (value: unknown) => string

function standing(state: EntryState, today: PlainDate, given: Given): string {
  if (state === 'undated') return undated
  return state === 'late' ? `s.stage = 'open' and ${late(given(today))}` : `s.stage = ${given(state)}`
}

function reading({ field, value }: EntryFilter, given: Given): string {
  return field === 'unit'
    ? `(s.state::jsonb -> 'parties') @> jsonb_build_array(jsonb_build_object('unit', ${given(value)}::text))`
    : `s.state -> 'face' ->> ${given(field)} = ${given(value)}`
}

/** One entry; undefined where there is none, or none this actor may find. */
export async function findEntry(
  tx: Tx,
  region: string,
  actor: Actor,
  entry: { readonly kind: RegisterKindName; readonly id: string },
): Promise<AnyEntry | undefined> {
  if (!uuid.test(entry.id)) return undefined
  const seen = visibleTo(actor, 's', 4)
  const { rows } = await tx.query<{ state: unknown }>(
    `select s.state from subject s where s.region_code = $1 and s.id = $2 and s.kind = $3 and ${seen.sql}`,
    [region, entry.id, entry.kind, ...seen.values],
  )
  return rows[0] === undefined ? undefined : trusted<AnyEntry>(rows[0].state)
}

/** The acts of an entry, oldest first. */
export async function readEntryActs(tx: Tx, region: string, id: string): Promise<readonly EntryAct[]> {
  const { rows } = await tx.query<{ seq: number; actor: string; recordedAt: Date; act: unknown }>(
    `select seq, actor, recorded_at as "recordedAt", act from event
      where region_code = $1 and subject_id = $2 order by seq`,
    [region, id],
  )
  return rows.map((row) => ({ ...row, act: trusted<RegisterEvent<unknown>>(row.act) }))
}

/** The texts of entries by their content id; null once disposed of. */
export async function readEntryTexts(
  tx: Tx,
  region: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly subject: string; readonly field: string; readonly text: string | null }>> {
  const { rows } = await tx.query<{ id: string; subject: string; field: string; text: string | null }>(
    'select id, subject_id as subject, field, text from content where region_code = $1 and subject_id = any($2)',
    [region, ids],
  )
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}
