import type { PoolClient } from 'pg'
import type { Duty } from '../terms/clock.ts'
import { insertRows, upsertRows } from './insert-rows.ts'
import type { Table, Value } from './insert-rows.ts'
import { dutyRow, dutyTable, partyTable, subjectTable } from './journal-rows.ts'
import type { Journal } from './journal.ts'
import type { JournalEvent, SubjectKind, SubjectState } from './subject-kind.ts'

/** A subject as it stood in the database, and as it stands after the commands so far. */
export interface Worked<S> {
  readonly before: S
  readonly now: S
  readonly head: Buffer
}

/** The rows that are folds of the journal: state, duties, who takes part, and the countable face in double entry. */
export async function writeFolded<S extends SubjectState, E extends JournalEvent>(
  tx: PoolClient,
  journal: Journal,
  kind: SubjectKind<S, E>,
  worked: readonly Worked<S>[],
): Promise<void> {
  const { region } = journal
  const changed = worked.filter(({ before, now }) => now.version > before.version)
  const subjects = changed.map(({ now, head }) => subjectRow(region, kind, now, head))
  await upsertRows(tx, subjectTable, subjects)
  const duties = changed.flatMap(({ before, now }) =>
    changedDuties(before, now).map((duty) => dutyRow(region, now.id, kind.name, duty)),
  )
  await upsertRows(tx, dutyTable, duties)
  await dropVoided(tx, region, changed)
  const parties = changed.flatMap(({ before, now }) => partyRows(region, kind, before, now))
  await upsertRows(tx, partyTable, parties)
  const tallies = changed.flatMap(({ before, now }) => tallyRows(journal, kind, before, now))
  await insertRows(tx, tallyTable(kind), tallies)
}

function tallyTable<S extends SubjectState, E extends JournalEvent>(kind: SubjectKind<S, E>): Table {
  return {
    name: kind.tally.table,
    key: ['region_code', 'subject_id', 'seq', 'sign'],
    columns: [
      ['region_code', 'text'],
      ['subject_id', 'uuid'],
      ['seq', 'integer'],
      ['sign', 'smallint'],
      ['recorded_at', 'timestamptz'],
      ...kind.tally.columns,
    ],
  }
}

function subjectRow<S extends SubjectState, E extends JournalEvent>(
  region: string,
  kind: SubjectKind<S, E>,
  state: S,
  head: Buffer,
): Value[] {
  const { number, openedOn, stage } = kind.row(state)
  return [region, state.id, kind.name, number, openedOn, state.version, stage, JSON.stringify(state), head]
}

function changedDuties<S extends SubjectState>(before: S, now: S): readonly Duty[] {
  return Object.values(now.duties).filter((duty) => before.duties[duty.id] !== duty)
}

/** A correction may find that a duty never was: its row goes, its clock entries stay. */
async function dropVoided<S extends SubjectState>(
  tx: PoolClient,
  region: string,
  changed: readonly Worked<S>[],
): Promise<void> {
  for (const { before, now } of changed) {
    const voided = Object.keys(before.duties).filter((id) => now.duties[id] === undefined)
    if (voided.length === 0) continue
    await tx.query('delete from duty where region_code = $1 and subject_id = $2 and duty_id = any($3)', [
      region,
      now.id,
      voided,
    ])
  }
}

/** A unit that no longer takes part stays findable to itself as a former one. */
function partyRows<S extends SubjectState, E extends JournalEvent>(
  region: string,
  kind: SubjectKind<S, E>,
  before: S,
  now: S,
): Value[][] {
  const { openedOn } = kind.row(now)
  const current = kind.parties(now)
  const left = kind.parties(before).filter((was) => !current.some((is) => is.unit === was.unit))
  const roles = new Map([
    ...left.map((p) => [p.unit, 'former'] as const),
    ...current.map((p) => [p.unit, p.role] as const),
  ])
  return [...roles].map(([unit, role]) => [region, unit, now.id, role, openedOn])
}

/** Double entry: the old face off, the new one on; nothing when what is counted did not change. */
function tallyRows<S extends SubjectState, E extends JournalEvent>(
  journal: Journal,
  kind: SubjectKind<S, E>,
  before: S,
  now: S,
): Value[][] {
  const was = before.version === 0 ? undefined : kind.tally.face(before)
  const is = kind.tally.face(now)
  if (JSON.stringify(was) === JSON.stringify(is)) return []
  const row = (sign: number, face: readonly Value[]) => [
    journal.region,
    now.id,
    now.version,
    sign,
    journal.now,
    ...face,
  ]
  return [...(was ? [row(-1, was)] : []), ...(is ? [row(1, is)] : [])]
}
