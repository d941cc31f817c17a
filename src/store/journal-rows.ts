import { actBy, settlementOf } from '../terms/clock.ts'
import type { Duty } from '../terms/clock.ts'
import type { Table, Value } from './insert-rows.ts'

export const subjectTable: Table = {
  name: 'subject',
  key: ['region_code', 'id'],
  columns: [
    ['region_code', 'text'],
    ['id', 'uuid'],
    ['kind', 'text'],
    ['number', 'text'],
    ['upstream_no', 'text'],
    ['opened_on', 'date'],
    ['version', 'integer'],
    ['stage', 'text'],
    ['form', 'text'],
    ['petition_kind', 'text'],
    ['from_risk', 'text'],
    ['state', 'json'],
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
    ['act', 'json'],
    ['prev_hash', 'bytea'],
    ['hash', 'bytea'],
  ],
}

export const dutyTallyTable: Table = {
  name: 'duty_tally',
  key: ['region_code', 'subject_id', 'seq', 'duty_id', 'sign'],
  columns: [
    ['region_code', 'text'],
    ['subject_id', 'uuid'],
    ['seq', 'integer'],
    ['duty_id', 'text'],
    ['sign', 'smallint'],
    ['recorded_at', 'timestamptz'],
    ['term', 'text'],
    ['on_day', 'date'],
    ['timely', 'boolean'],
    ['owed_until', 'date'],
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
    ['act_by', 'date'],
    ['calendar', 'text'],
    ['provisional', 'boolean'],
    ['extended_days', 'smallint'],
    ['status', 'text'],
    ['suspended_on', 'date'],
    ['settled_on', 'date'],
    ['waived', 'text'],
  ],
}

export const keptFromTable: Table = {
  name: 'kept_from',
  key: ['region_code', 'who', 'subject_id'],
  columns: [
    ['region_code', 'text'],
    ['who', 'text'],
    ['subject_id', 'uuid'],
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

/** What is tallied of a duty while it counts: its term, the day it settles on, whether in time, and until when a missed one was still owed. */
export function settlementFace(
  duty: Duty | undefined,
): readonly [term: string, on: string, timely: boolean, owedUntil: string | null] | undefined {
  const settlement = settlementOf(duty)
  if (settlement === undefined || duty === undefined) return undefined
  const { on, timely } = settlement
  return [duty.term, on, timely, timely ? null : (duty.settledOn ?? null)]
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
    actBy(duty),
    duty.calendar,
    duty.provisional,
    duty.extendedDays,
    duty.status,
    duty.suspendedOn ?? null,
    duty.settledOn ?? null,
    duty.waived ?? null,
  ]
}
