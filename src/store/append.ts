import { setImmediate } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import type { Facts } from '../petition/facts.ts'
import { isRefusal } from '../petition/refusal.ts'
import { inRegion } from '../terms/profile.ts'
import { chainHash, firstHash } from './chain.ts'
import { insertRows } from './insert-rows.ts'
import type { Value } from './insert-rows.ts'
import { eventTable } from './journal-rows.ts'
import { Conflict, Refused } from './journal.ts'
import type { Command, Journal } from './journal.ts'
import { keepGroundRules } from './ground-rules.ts'
import type { Deciding } from './ground-rules.ts'
import { contentTable, layDownPersons, layDownTexts, personTable, spokenOf } from './lay-down.ts'
import { keepSearchable } from './search-entries.ts'
import type { JournalEvent, SubjectKind, SubjectState } from './subject-kind.ts'
import { trusted } from './trusted-json.ts'
import { succeededUnits } from './units.ts'
import { writeFolded } from './write-folded.ts'
import type { Worked } from './write-folded.ts'

/** Every so many commands the event loop gets its turn, so that what is queued for the database goes on its way meanwhile. */
const breath = 16

/** Rows gathered from the commands, written together at the end. */
interface Gathered {
  readonly events: Value[][]
  readonly contents: Value[][]
  readonly persons: Value[][]
}

/**
 * The one way anything is written about a subject: lock the rows, ask who may and what the law says, decide, fold, and
 * write events, clock ledger, duties, state and countable face — all in the caller's transaction, one command or many
 * hundreds. What is sent to the database is queued, not awaited one by one, so that with new subjects the next batch can be
 * decided while this one is written. Returns the subjects as they stand after it, in the order of the commands.
 *
 * @throws {Refused} by `permits` or the law; {Conflict} when the ground has moved under a stale command
 */
export async function append<S extends SubjectState, E extends JournalEvent>(
  tx: PoolClient,
  journal: Journal,
  kind: SubjectKind<S, E>,
  commands: readonly Command<S, E>[],
): Promise<readonly S[]> {
  const known = commands.filter((command) => command.isNew !== true).map((command) => command.subject)
  const worked = known.length === 0 ? new Map<string, Worked<S>>() : await lock(tx, journal, kind, [...new Set(known)])
  // Only what was registered before can have been with a unit that is gone.
  const facts = known.length === 0 ? journal : { ...journal, succeeded: await succeededUnits(tx, journal.region) }
  const gathered: Gathered = { events: [], contents: [], persons: [] }
  const acts: Deciding<E>[] = []
  for (const [i, command] of commands.entries()) {
    if (i % breath === breath - 1) await setImmediate()
    const subject = worked.get(command.subject) ?? unseen(kind, command.subject)
    if (command.expectedVersion !== undefined && (await isOvertaken(tx, { journal, kind }, command, subject.now))) {
      throw new Conflict(command.subject, subject.now.version)
    }
    const events = decided(facts, command, subject.now, gathered)
    acts.push(...events.map((event) => ({ subject: command.subject, event })))
    worked.set(command.subject, record({ journal, kind }, subject, events, gathered))
  }
  await Promise.all([
    keepGroundRules(tx, journal, kind, acts),
    insertRows(tx, eventTable, gathered.events),
    insertRows(tx, contentTable, gathered.contents),
    insertRows(tx, personTable, gathered.persons),
    writeFolded(tx, journal, kind, [...worked.values()]),
  ])
  await keepSearchable(tx, journal.region, { kind, worked: [...worked.values()] }, gathered)
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
  const states = rows.map((row) => ({ state: trusted<S>(row.state), head: row.head_hash }))
  const lastAt = await lastRecorded(tx, journal.region, states)
  return new Map(
    states.map(({ state, head }) => [state.id, { before: state, now: state, head, at: lastAt.get(state.id) ?? begin }]),
  )
}

const begin = new Date(0)

/** When the newest act of each was recorded. Asked once the rows are locked: no newer one can come in between. */
async function lastRecorded(
  tx: PoolClient,
  region: string,
  states: readonly { readonly state: SubjectState }[],
): Promise<ReadonlyMap<string, Date>> {
  if (states.length === 0) return new Map()
  const { rows } = await tx.query<{ id: string; at: Date }>(
    `select e.subject_id as id, e.recorded_at as at
       from unnest($2::uuid[], $3::int[]) as given(id, seq)
       join event e on e.region_code = $1 and e.subject_id = given.id and e.seq = given.seq`,
    [region, states.map(({ state }) => state.id), states.map(({ state }) => state.version)],
  )
  return new Map(rows.map((row) => [row.id, row.at]))
}

function unseen<S extends SubjectState, E extends JournalEvent>(kind: SubjectKind<S, E>, id: string): Worked<S> {
  const blank = kind.blank(id)
  return { before: blank, now: blank, head: firstHash, at: begin }
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
  journal: Journal & Pick<Facts, 'succeeded'>,
  command: Command<S, E>,
  now: S,
  gathered: Gathered,
): readonly E[] {
  const refusal = command.may(now)
  if (refusal !== undefined) throw new Refused(refusal, command.subject)
  const { rows, refs } = layDownTexts(journal, command.subject, command.texts ?? {})
  const persons = layDownPersons(journal, command.subject, command.persons ?? [])
  const { today, calendar, actor, newId, imported, profile, succeeded = {} } = journal
  const facts: Facts = {
    today,
    calendar,
    actor,
    newId,
    imported,
    profile,
    succeeded,
    texts: refs,
    persons: persons.named,
  }
  const decision = command.decide(now, facts)
  if (isRefusal(decision)) throw new Refused(decision, command.subject)
  gathered.contents.push(...spokenOf(rows, decision))
  gathered.persons.push(...persons.rows)
  return inRegion(decision, { duties: now.duties, profile, calendar })
}

function record<S extends SubjectState, E extends JournalEvent>(
  { journal, kind }: Ground<S, E>,
  subject: Worked<S>,
  events: readonly E[],
  gathered: Gathered,
): Worked<S> {
  const { region, actor } = journal
  // Whoever waited for the lock took her time before the act she waited for: what is recorded later is never dated earlier.
  const recordedAt = journal.now > subject.at ? journal.now : subject.at
  let { now, head } = subject
  for (const act of events) {
    const seq = now.version + 1
    const text = JSON.stringify(act)
    const hash = chainHash(head, {
      region,
      subject: now.id,
      seq,
      kind: kind.name,
      recordedAt,
      actor: actor.id,
      act: text,
    })
    const row = [region, now.id, seq, kind.name, act.type, act.on, recordedAt, actor.id, text, head, hash]
    gathered.events.push(row)
    now = kind.evolve(now, act)
    head = hash
  }
  return { before: subject.before, now, head, at: recordedAt }
}
