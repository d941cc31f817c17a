import type { PoolClient } from 'pg'
import type { Facts } from '../petition/act.ts'
import { isRefusal } from '../petition/refusal.ts'
import { applyClockEntry } from '../terms/clock.ts'
import { chainHash, firstHash } from './chain.ts'
import { insertRows } from './insert-rows.ts'
import type { Value } from './insert-rows.ts'
import { clockEntryRow, clockEntryTable, eventTable } from './journal-rows.ts'
import { Conflict, Refused } from './journal.ts'
import type { Command, Journal } from './journal.ts'
import { contentTable, layDownPersons, layDownTexts, personTable } from './lay-down.ts'
import type { JournalEvent, SubjectKind, SubjectState } from './subject-kind.ts'
import { trusted } from './trusted-json.ts'
import { writeFolded } from './write-folded.ts'
import type { Worked } from './write-folded.ts'

/** Rows gathered from the commands, written together at the end. */
interface Gathered {
  readonly events: Value[][]
  readonly entries: Value[][]
  readonly contents: Value[][]
  readonly persons: Value[][]
}

/**
 * The one way anything is written about a subject: lock the rows, ask who may and what the law says, decide, fold, and
 * write events, clock ledger, duties, state and countable face — all in the caller's transaction, one command or many
 * hundreds. Returns the subjects as they stand after it, in the order of the commands.
 *
 * @throws {Refused} by `permits` or the law; {Conflict} when the ground has moved under a stale command
 */
export async function append<S extends SubjectState, E extends JournalEvent>(
  tx: PoolClient,
  journal: Journal,
  kind: SubjectKind<S, E>,
  commands: readonly Command<S, E>[],
): Promise<readonly S[]> {
  const worked = await lock(tx, journal, kind, [...new Set(commands.map((command) => command.subject))])
  const gathered: Gathered = { events: [], entries: [], contents: [], persons: [] }
  for (const command of commands) {
    const subject = worked.get(command.subject) ?? unseen(kind, command.subject)
    if (await isOvertaken(tx, { journal, kind }, command, subject.now)) {
      throw new Conflict(command.subject, subject.now.version)
    }
    const events = decided(journal, command, subject.now, gathered)
    worked.set(command.subject, record({ journal, kind }, subject, events, gathered))
  }
  await insertRows(tx, eventTable, gathered.events)
  await insertRows(tx, clockEntryTable, gathered.entries)
  await insertRows(tx, contentTable, gathered.contents)
  await insertRows(tx, personTable, gathered.persons)
  await writeFolded(tx, journal, kind, [...worked.values()])
  return commands.map((command) => worked.get(command.subject)?.now ?? kind.blank(command.subject))
}

async function lock<S extends SubjectState, E extends JournalEvent>(
  tx: PoolClient,
  journal: Journal,
  kind: SubjectKind<S, E>,
  ids: readonly string[],
): Promise<Map<string, Worked<S>>> {
  const { rows } = await tx.query<{ id: string; state: unknown; head_hash: Buffer }>(
    `select id, state, head_hash from subject
      where region_code = $1 and id = any($2::uuid[]) and kind = $3 order by id for update`,
    [journal.region, ids, kind.name],
  )
  return new Map(
    rows.map((row) => {
      const state = trusted<S>(row.state)
      return [row.id, { before: state, now: state, head: row.head_hash }]
    }),
  )
}

function unseen<S extends SubjectState, E extends JournalEvent>(kind: SubjectKind<S, E>, id: string): Worked<S> {
  const blank = kind.blank(id)
  return { before: blank, now: blank, head: firstHash }
}

/** Where a command is carried out: whose journal, which kind of subject. */
interface Ground<S extends SubjectState, E extends JournalEvent> {
  readonly journal: Journal
  readonly kind: SubjectKind<S, E>
}

/** 409 only where it matters: what happened since the person looked concerns her unit, or the stage of the matter. */
async function isOvertaken<S extends SubjectState, E extends JournalEvent>(
  tx: PoolClient,
  { journal, kind }: Ground<S, E>,
  command: Command<S, E>,
  now: S,
): Promise<boolean> {
  const seen = command.expectedVersion
  if (seen === undefined || seen === now.version) return false
  const { rows } = await tx.query<{ act: unknown }>(
    'select act from event where region_code = $1 and subject_id = $2 and seq <= $3 order by seq',
    [journal.region, command.subject, seen],
  )
  const then = rows.reduce((state, row) => kind.evolve(state, trusted<E>(row.act)), kind.blank(command.subject))
  return seen > now.version || kind.concerns(then, now, journal.actor)
}

function decided<S extends SubjectState, E extends JournalEvent>(
  journal: Journal,
  command: Command<S, E>,
  now: S,
  gathered: Gathered,
): readonly E[] {
  const refusal = command.may(now)
  if (refusal !== undefined) throw new Refused(refusal, command.subject)
  const { rows, refs } = layDownTexts(journal, command.subject, command.texts ?? {})
  const { today, calendar, actor, newId, imported } = journal
  const facts: Facts = { today, calendar, actor, newId, imported, texts: refs }
  const decision = command.decide(now, facts)
  if (isRefusal(decision)) throw new Refused(decision, command.subject)
  gathered.contents.push(...rows)
  gathered.persons.push(...layDownPersons(journal, command.subject, command.persons ?? []))
  return decision
}

function record<S extends SubjectState, E extends JournalEvent>(
  { journal, kind }: Ground<S, E>,
  subject: Worked<S>,
  events: readonly E[],
  gathered: Gathered,
): Worked<S> {
  const { region, actor, now: recordedAt } = journal
  let { now, head } = subject
  for (const act of events) {
    const seq = now.version + 1
    const hash = chainHash(head, { region, subject: now.id, seq, kind: kind.name, recordedAt, actor: actor.id, act })
    const row = [
      region,
      now.id,
      seq,
      kind.name,
      act.type,
      act.on,
      recordedAt,
      actor.id,
      JSON.stringify(act),
      head,
      hash,
    ]
    gathered.events.push(row)
    let duties = now.duties
    act.clocks.forEach((entry, n) => {
      const after = applyClockEntry(duties, entry)
      gathered.entries.push(clockEntryRow({ region, subject: now.id, seq, n, recordedAt }, entry, duties, after))
      duties = after
    })
    now = kind.evolve(now, act)
    head = hash
  }
  return { before: subject.before, now, head }
}
