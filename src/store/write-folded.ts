import type { PoolClient } from 'pg'
import { insertRows, upsertRows } from './insert-rows.ts'
import type { Table, Value } from './insert-rows.ts'
import {
  dutyRow,
  dutyTable,
  dutyTallyTable,
  keptFromTable,
  partyTable,
  settlementFace,
  subjectTable,
} from './journal-rows.ts'
import type { Journal } from './journal.ts'
import type { JournalEvent, SubjectKind, SubjectState } from './subject-kind.ts'

/** A subject as it stood in the database, and as it stands after the commands so far. */
export interface Worked<S> {
  readonly before: S
  readonly now: S
  readonly head: Buffer
  /** When its newest act was recorded. */
  readonly at: Date
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
  const fresh = changed.filter(({ before }) => before.version === 0)
  const known = changed.filter(({ before }) => before.version > 0)
  await Promise.all([
    insertRows(tx, subjectTable, subjectRows(region, kind, fresh)),
    insertRows(tx, dutyTable, dutyRows(region, kind, fresh)),
    insertRows(tx, partyTable, partyRows(region, kind, fresh)),
    upsertRows(tx, subjectTable, subjectRows(region, kind, known)),
    upsertRows(tx, dutyTable, dutyRows(region, kind, known)),
    upsertRows(tx, partyTable, partyRows(region, kind, known)),
    insertRows(tx, keptFromTable, keptFromRows(region, kind, changed), 'on conflict do nothing'),
    dropKeptFrom(tx, region, kind, known),
    dropVoided(tx, region, known),
    dropParted(tx, region, kind, known),
    insertRows(
      tx,
      tallyTable(kind),
      changed.flatMap((subject) => tallyRows(journal, kind, subject)),
    ),
    insertRows(
      tx,
      dutyTallyTable,
      changed.flatMap((subject) => dutyTallyRows(journal, subject)),
    ),
  ])
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

function subjectRows<S extends SubjectState, E extends JournalEvent>(
  region: string,
  kind: SubjectKind<S, E>,
  subjects: readonly Worked<S>[],
): Value[][] {
  return subjects.map(({ now, head }) => {
    const {
      number,
      upstreamNo = null,
      openedOn,
      stage,
      form = null,
      petitionKind = null,
      fromRisk = null,
    } = kind.row(now)
    const face = [number, upstreamNo, openedOn, now.version, stage, form, petitionKind, fromRisk]
    return [region, now.id, kind.name, ...face, JSON.stringify(now), head]
  })
}

/** The duties that read otherwise than before. */
function dutyRows<S extends SubjectState, E extends JournalEvent>(
  region: string,
  kind: SubjectKind<S, E>,
  subjects: readonly Worked<S>[],
): Value[][] {
  return subjects.flatMap(({ before, now }) =>
    Object.values(now.duties)
      .filter((duty) => before.duties[duty.id] !== duty)
      .map((duty) => dutyRow(region, now.id, kind.name, duty)),
  )
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

function partyRows<S extends SubjectState, E extends JournalEvent>(
  region: string,
  kind: SubjectKind<S, E>,
  subjects: readonly Worked<S>[],
): Value[][] {
  return subjects.flatMap(({ now }) => {
    const { openedOn } = kind.row(now)
    return kind.parties(now).map(({ unit, role }) => [region, unit, now.id, role, openedOn])
  })
}

/** A unit that gave the subject back, or turned out to be the accused, must no longer find it. */
async function dropParted<S extends SubjectState, E extends JournalEvent>(
  tx: PoolClient,
  region: string,
  kind: SubjectKind<S, E>,
  changed: readonly Worked<S>[],
): Promise<void> {
  for (const { before, now } of changed) {
    const staying = new Set(kind.parties(now).map((party) => party.unit))
    const parted = kind.parties(before).filter((party) => !staying.has(party.unit))
    if (parted.length === 0) continue
    await tx.query('delete from party where region_code = $1 and subject_id = $2 and unit_id = any($3)', [
      region,
      now.id,
      parted.map((party) => party.unit),
    ])
  }
}

/** From whom it is kept since. */
function keptFromRows<S extends SubjectState, E extends JournalEvent>(
  region: string,
  kind: SubjectKind<S, E>,
  subjects: readonly Worked<S>[],
): Value[][] {
  return subjects.flatMap(({ before, now }) => {
    const was = new Set(kind.keptFrom?.(before))
    return (kind.keptFrom?.(now) ?? []).filter((who) => !was.has(who)).map((who) => [region, who, now.id])
  })
}

/** A name put down by mistake, and taken off again by name. */
async function dropKeptFrom<S extends SubjectState, E extends JournalEvent>(
  tx: PoolClient,
  region: string,
  kind: SubjectKind<S, E>,
  changed: readonly Worked<S>[],
): Promise<void> {
  for (const { before, now } of changed) {
    const still = new Set(kind.keptFrom?.(now))
    const freed = (kind.keptFrom?.(before) ?? []).filter((who) => !still.has(who))
    if (freed.length === 0) continue
    await tx.query('delete from kept_from where region_code = $1 and subject_id = $2 and who = any($3)', [
      region,
      now.id,
      freed,
    ])
  }
}

/** Double entry: the old face off, the new one on; nothing when what is counted did not change. */
function tallyRows<S extends SubjectState, E extends JournalEvent>(
  { region }: Journal,
  kind: SubjectKind<S, E>,
  { before, now, at }: Worked<S>,
): Value[][] {
  const was = before.version === 0 ? undefined : kind.tally.face(before)
  const is = kind.tally.face(now)
  if (JSON.stringify(was) === JSON.stringify(is)) return []
  const row = (sign: number, face: readonly Value[]) => [region, now.id, now.version, sign, at, ...face]
  return [...(was ? [row(-1, was)] : []), ...(is ? [row(1, is)] : [])]
}

/** The same for each duty: how it counted before this writing, how it counts after it. */
function dutyTallyRows<S extends SubjectState>({ region }: Journal, { before, now, at }: Worked<S>): Value[][] {
  const ids = new Set([...Object.keys(before.duties), ...Object.keys(now.duties)])
  return [...ids].flatMap((id) => {
    if (before.duties[id] === now.duties[id]) return []
    const was = settlementFace(before.duties[id])
    const is = settlementFace(now.duties[id])
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    const row = (sign: number, face: readonly Value[]) => [region, now.id, now.version, id, sign, at, ...face]
    return [...(was ? [row(-1, was)] : []), ...(is ? [row(1, is)] : [])]
  })
}
