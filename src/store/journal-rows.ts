import { settlementOf } from '../terms/clock.ts'
import type { ClockEntry, Duties, Duty } from '../terms/clock.ts'
import type { Table, Value } from './insert-rows.ts'

export const subjectTable: Table = {
  name: 'subject',
  key: ['region_code', 'id'],
  columns: [
    ['region_code', 'text'],
    ['id', 'uuid'],
    ['kind', 'text'],
    ['number', 'text'],
    ['opened_on', 'date'],
    ['version', 'integer'],
    ['stage', 'text'],
    ['state', 'jsonb'],
    ['head_hash', 'bytea'],
  ],
}

export const eventTable: Table = {
  name: 'event',
  key: ['region_code', 'subject_id', 'seq'],
  columns: [
    ['region_code', 'text'],
    ['subject_id', 'uuid'],
    ['seq', 'integer'],
    ['kind', 'text'],
    ['type', 'text'],
    ['on_day', 'date'],
    ['recorded_at', 'timestamptz'],
    ['actor', 'text'],
    ['act', 'jsonb'],
    ['prev_hash', 'bytea'],
    ['hash', 'bytea'],
  ],
}

export const clockEntryTable: Table = {
  name: 'clock_entry',
  key: ['region_code', 'subject_id', 'seq', 'n'],
  columns: [
    ['region_code', 'text'],
    ['subject_id', 'uuid'],
    ['seq', 'integer'],
    ['n', 'smallint'],
    ['duty_id', 'text'],
    ['kind', 'text'],
    ['term', 'text'],
    ['owner', 'text'],
    ['base_on', 'date'],
    ['due_on', 'date'],
    ['was_on', 'date'],
    ['was_timely', 'boolean'],
    ['now_on', 'date'],
    ['now_timely', 'boolean'],
    ['recorded_at', 'timestamptz'],
  ],
}

export const dutyTable: Table = {
  name: 'duty',
  key: ['region_code', 'subject_id', 'duty_id'],
  columns: [
    ['region_code', 'text'],
    ['subject_id', 'uuid'],
    ['duty_id', 'text'],
    ['subject_kind', 'text'],
    ['term', 'text'],
    ['owner', 'text'],
    ['counted', 'boolean'],
    ['from_on', 'date'],
    ['base_on', 'date'],
    ['due_on', 'date'],
    ['calendar', 'text'],
    ['provisional', 'boolean'],
    ['extended_days', 'smallint'],
    ['status', 'text'],
    ['suspended_on', 'date'],
    ['settled_on', 'date'],
    ['waived', 'text'],
  ],
}

export const partyTable: Table = {
  name: 'party',
  key: ['region_code', 'unit_id', 'subject_id'],
  columns: [
    ['region_code', 'text'],
    ['unit_id', 'text'],
    ['subject_id', 'uuid'],
    ['role', 'text'],
    ['opened_on', 'date'],
  ],
}

/** Where an entry stands: region, subject, the event it belongs to, and its place among that event's entries. */
export interface EntryPlace {
  readonly region: string
  readonly subject: string
  readonly seq: number
  readonly n: number
  readonly recordedAt: Date
}

/** A line of the clock ledger with how its duty counted before and after it. */
export function clockEntryRow(place: EntryPlace, entry: ClockEntry, before: Duties, after: Duties): Value[] {
  const duty = after[entry.duty] ?? before[entry.duty]
  if (duty === undefined) throw new Error(`clock entry without a duty: ${entry.duty}`)
  const { region, subject, seq, n, recordedAt } = place
  const days = movesTheDay.has(entry.kind) ? [duty.base, duty.due] : [null, null]
  const was = settlementColumns(before[entry.duty])
  const now = settlementColumns(after[entry.duty])
  return [region, subject, seq, n, entry.duty, entry.kind, duty.term, duty.owner, ...days, ...was, ...now, recordedAt]
}

const movesTheDay: ReadonlySet<ClockEntry['kind']> = new Set(['started', 'moved', 'restated'])

function settlementColumns(duty: Duty | undefined): readonly [Value, Value] {
  const settlement = settlementOf(duty)
  return settlement === undefined ? [null, null] : [settlement.on, settlement.timely]
}

export function dutyRow(region: string, subject: string, kind: string, duty: Duty): Value[] {
  return [
    region,
    subject,
    duty.id,
    kind,
    duty.term,
    duty.owner,
    duty.counted,
    duty.from,
    duty.base,
    duty.due,
    duty.calendar,
    duty.provisional,
    duty.extendedDays,
    duty.status,
    duty.suspendedOn ?? null,
    duty.settledOn ?? null,
    duty.waived ?? null,
  ]
}
