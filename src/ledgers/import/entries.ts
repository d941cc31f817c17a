import type { PlainDate } from '../../calendar/plain-date.ts'
import { activities } from '../../registers/activities/activity.ts'
import type { ActivityFace } from '../../registers/activities/activity.ts'
import { inspectionMatters } from '../../registers/inspection/inspection-matter.ts'
import type { InspectionFace } from '../../registers/inspection/inspection-matter.ts'
import { leaderCases } from '../../registers/leader-cases/leader-case.ts'
import type { LeaderCaseFace } from '../../registers/leader-cases/leader-case.ts'
import { close, enter } from '../../registers/register.ts'
import type { EntryFacts, RegisterEntry, RegisterEvent } from '../../registers/register.ts'
import { append } from '../../store/append.ts'
import { freshNumbers } from '../../store/fresh-numbers.ts'
import type { Command } from '../../store/journal.ts'
import type { SubjectKind } from '../../store/subject-kind.ts'
import type { LedgerDefinition } from '../definition.ts'
import type { ChangedRow } from '../identity.ts'
import type { ActivityFact, InspectionFact, LeaderCaseFact, LedgerKind, LedgerRow } from '../ledger.ts'
import { ledgers } from '../registry.ts'
import { changeInJournal } from './change-in-journal.ts'
import { inBatches } from './in-batches.ts'
import { keepRows } from './known-rows.ts'
import type { TakenRow } from './known-rows.ts'
import type { Taker, Taking } from './taking.ts'

/** How one ledger's rows read as entries of its register. */
interface Reading<T, Face> {
  readonly ledger: LedgerKind
  readonly kind: SubjectKind<RegisterEntry<Face>, RegisterEvent<Face>>
  openedOn(fact: T): PlainDate
  closedOn(fact: T): PlainDate | undefined
  /** Full names, the lead first. */
  units(fact: T): readonly string[]
  face(fact: T, units: readonly string[]): Face
  /** What is read but not counted, and may name people. */
  texts(fact: T): Readonly<Record<string, string>>
}

/** 巡视交办事项台账 */
export const takeInspection = taker<InspectionFact, InspectionFace>({
  ledger: 'inspection',
  kind: inspectionMatters,
  openedOn: (fact) => fact.assignedOn,
  closedOn: (fact) => fact.closedOn,
  units: (fact) => fact.units,
  face: ({ sender, batch, domain }, units) => ({ sender, batch, units, domain }),
  texts: ({ problem, leader }) => ({ problem, leader }),
})

/** 领导包案台账 */
export const takeLeaderCases = taker<LeaderCaseFact, LeaderCaseFace>({
  ledger: 'leader-cases',
  kind: leaderCases,
  openedOn: (fact) => fact.sponsoredOn,
  closedOn: (fact) => fact.resolvedOn,
  units: (fact) => fact.units,
  face: ({ level }) => ({ level }),
  texts: ({ subject, leader }) => ({ subject, leader }),
})

/** 会议活动台账 */
export const takeActivities = taker<ActivityFact, ActivityFace>({
  ledger: 'activities',
  kind: activities,
  openedOn: (fact) => fact.heldOn,
  closedOn: () => undefined,
  units: () => [],
  face: ({ kind, persons, organs, documentNumber }) => ({
    kind,
    ...(kind === 'lawfulDisposition' && {
      ...(persons !== undefined && { persons }),
      ...(organs !== '' && { organs }),
      ...(documentNumber !== undefined && { documentNumber }),
    }),
  }),
  texts: ({ subject, organs, result }) => ({ subject, organs, result }),
})

function taker<T, Face>(reading: Reading<T, Face>): Taker<T> {
  return async (taking, { accepted, updated, corrected }) => {
    await inBatches(accepted, (rows) => takeNew(taking, reading, rows))
    await inBatches([...updated, ...corrected], (rows) => takeChanged(taking, reading, rows))
  }
}

function factsOf<T, Face>(
  { units: ids }: Taking,
  reading: Reading<T, Face>,
  fact: T,
  number: string,
): EntryFacts<Face> {
  const units = ids.of(reading.units(fact))
  const closedOn = reading.closedOn(fact)
  return {
    number,
    openedOn: reading.openedOn(fact),
    ...(closedOn !== undefined && { closedOn }),
    face: reading.face(fact, units),
    parties: units.map((unit, i) => ({ unit, role: i === 0 ? 'lead' : 'assisting' })),
  }
}

async function takeNew<T, Face>(
  taking: Taking,
  reading: Reading<T, Face>,
  rows: readonly LedgerRow<T>[],
): Promise<void> {
  const { tx, journal } = taking
  const days = rows.map((row) => reading.openedOn(row.fact))
  const numbers = await freshNumbers(tx, { region: journal.region, kind: reading.kind.name }, days, taking.random)
  const taken = rows.map((row, i) => ({ row, subject: journal.newId(), number: numbers[i] ?? '' }))
  const commands = taken.map(({ row, subject, number }): Command<RegisterEntry<Face>, RegisterEvent<Face>> => ({
    subject,
    texts: reading.texts(row.fact),
    may: () => undefined,
    decide: (entry, facts) => enter(entry, factsOf(taking, reading, row.fact, number), facts),
  }))
  await append(tx, journal, reading.kind, commands)
  await keepRows(taking, reading.ledger, taken)
}

/** The day a matter was closed is an act; any other cell filled in or typed over restates the entry; a remark is none. */
async function takeChanged<T, Face>(
  taking: Taking,
  reading: Reading<T, Face>,
  rows: readonly ChangedRow<TakenRow, LedgerRow<T>>[],
): Promise<void> {
  const { tx, journal } = taking
  const remarks = remarksIn(reading.ledger)
  const commands = rows.map(({ known, row, changed, filled }): Command<RegisterEntry<Face>, RegisterEvent<Face>> => ({
    subject: known.subject,
    texts: reading.texts(row.fact),
    may: () => undefined,
    decide: (entry, facts) => {
      const closedOn = reading.closedOn(row.fact)
      const told = filled.filter((column) => !remarks(column))
      if (changed.length === 0 && told.length === 0) return []
      const onlyClosed = changed.length === 0 && told.every((column) => closing.has(column))
      if (onlyClosed && closedOn !== undefined && entry.closedOn === undefined) return close(entry, closedOn)
      const completions = told.map((column) => ({ column, was: '', now: row.cells[column] ?? '' }))
      const changes = [...changed, ...completions].map(changeInJournal)
      return [
        {
          type: 'corrected',
          on: facts.today,
          facts: factsOf(taking, reading, row.fact, entry.number),
          texts: facts.texts,
          changes,
          acceptedBy: taking.acceptedBy,
          clocks: [],
        },
      ]
    },
  }))
  await append(tx, journal, reading.kind, commands)
  const kept = rows.map(({ known, row }) => ({ subject: known.subject, row }))
  await keepRows(taking, reading.ledger, kept)
}

/** Columns the ledger doesn't know (备注): kept with the row, and no act. */
function remarksIn(ledger: LedgerKind): (column: string) => boolean {
  const { columns, identity }: LedgerDefinition<unknown> = ledgers[ledger]
  const known = new Set([...columns.map(({ name }) => name), ...identity])
  return (column) => !known.has(column)
}

const closing = new Set(['办结日期', '办理情况', '化解日期', '化解情况'])
