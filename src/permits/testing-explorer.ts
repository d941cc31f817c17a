import { stateCouncilCalendar } from '../calendar/calendar.ts'
import { addDays, plainDate } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Act } from '../petition/act.ts'
import type { Actor, Facts } from '../petition/facts.ts'
import { acts } from '../petition/actions/index.ts'
import type { ActName } from '../petition/actions/index.ts'
import type { PetitionEvent } from '../petition/events.ts'
import { blank, evolve } from '../petition/evolve.ts'
import { isRefusal } from '../petition/refusal.ts'
import type { Petition } from '../petition/state.ts'
import { draws, earlierFacts, everyText, names, paperFacts, succeeded } from '../petition/testing-draws.ts'
import type { Choice } from '../petition/testing-draws.ts'
import { isOpen } from '../terms/clock.ts'
import { may } from './may.ts'
import { isPermitted } from './table.ts'
import { relationOf } from './unit-relation.ts'

/** Walks every history of acts there can be, for the proof that nothing falls through; tests only. */

/** A petition on a day, and how it came there. */
export interface Reached {
  readonly petition: Petition
  readonly today: PlainDate
  readonly events: readonly PetitionEvent[]
  /** One line an act, 「2025-03-05 transfer（staff-registrar）」. */
  readonly path: readonly string[]
}

/** An act that somebody may do on a petition, the law lets through, and what it records. */
export interface Possible {
  readonly act: string
  readonly actor: Actor
  readonly events: readonly PetitionEvent[]
}

export interface Walk {
  /** Acts in one history, at most. */
  readonly depth: number
  /** Acts after which the walk goes on; the others are tried in the states of the first `allTo` acts and end there. */
  readonly spine: ReadonlySet<string>
  readonly allTo: number
  /** Acts done before the walk begins, each in the first way that is possible; none: before the registration. */
  readonly after?: readonly ActName[]
  /** Everybody who might act. */
  readonly people: readonly Actor[]
  /** An act of the test's own among the others, to see that it is found out. */
  readonly planted?: { readonly name: string; readonly act: Act<unknown> }
  /** States expanded, at most: a guard against a walk that never ends, and a fault of the test when it is met. */
  readonly atMost: number
  check(reached: Reached): readonly string[]
}

export interface Finding {
  readonly what: string
  readonly path: readonly string[]
}

export interface Explored {
  /** Distinct states, days told apart only by whether a duty's day lies ahead, is today, or has passed. */
  readonly states: number
  readonly expanded: number
  /** Acts tried (actor, act, input, day) and those the law and the permits let through. */
  readonly tried: number
  readonly allowed: number
  readonly findings: readonly Finding[]
  /** Acts that were possible somewhere. */
  readonly acts: ReadonlySet<string>
  /** From stage, by act, to stage. */
  readonly moves: ReadonlySet<string>
}

/** What a walk has seen so far. */
interface Seen extends Omit<Explored, 'states' | 'findings'> {
  readonly walk: Walk
  readonly keys: Set<string>
  readonly acts: Set<string>
  readonly moves: Set<string>
  readonly findings: Finding[]
  expanded: number
  tried: number
  allowed: number
}

/** A guarded breadth-first walk; the first history found to a state is the shortest one. */
export function explore(walk: Walk): Explored {
  const nothing = { expanded: 0, tried: 0, allowed: 0, findings: [] }
  const seen: Seen = { walk, keys: new Set(), acts: new Set(), moves: new Set(), ...nothing }
  let front: readonly Reached[] = [begun(walk)]
  for (let depth = 1; depth <= walk.depth && front.length > 0; depth += 1) {
    const among = depth <= walk.allTo ? names : names.filter((name) => walk.spine.has(name))
    front = front.flatMap((at) => onward(at, among, seen))
  }
  const { keys, expanded, tried, allowed, findings, acts, moves } = seen
  return { states: keys.size, expanded, tried, allowed, findings, acts, moves }
}

/** Every state one act further, as far as nobody has been there; those the walk goes on from come back. */
function onward(at: Reached, among: readonly ActName[], seen: Seen): readonly Reached[] {
  const { walk } = seen
  if (seen.expanded >= walk.atMost) throw new Error(`the walk met its guard of ${String(walk.atMost)} states`)
  seen.expanded += 1
  const next: Reached[] = []
  for (const today of boundaryDays(at)) {
    const steps = [...possible({ ...at, today }, { people: walk.people, among }, seen), ...plantedOn(at, today, walk)]
    for (const step of steps)
      if (isNew(at, today, step, seen) && walk.spine.has(step.act)) next.push(went(at, today, step))
  }
  return next
}

/** Whether the step leads where nobody has been; then what must hold there is checked. */
function isNew(at: Reached, today: PlainDate, step: Possible, seen: Seen): boolean {
  const reached = went(at, today, step)
  seen.acts.add(step.act)
  seen.moves.add(`${at.petition.version === 0 ? '' : at.petition.stage} ${step.act} ${reached.petition.stage}`)
  const key = keyOf(reached.petition, today)
  if (seen.keys.has(key)) return false
  seen.keys.add(key)
  for (const what of seen.walk.check(reached)) seen.findings.push({ what, path: reached.path })
  return true
}

function begun({ people, after = [] }: Walk): Reached {
  const unborn: Reached = { petition: blank('petition-1'), today: firstDay, events: [], path: [] }
  return after.reduce((at, act) => {
    const [first] = possible(at, { people, among: [act] })
    if (first === undefined) throw new Error(`${act} was not possible after ${at.path.join(' > ')}`)
    return went(at, at.today, first)
  }, unborn)
}

function went(at: Reached, today: PlainDate, { act, actor, events }: Possible): Reached {
  const path = [...at.path, `${today} ${act}（${actor.id}）`]
  return { petition: events.reduce(evolve, at.petition), today, events: [...at.events, ...events], path }
}

function plantedOn({ petition }: Reached, today: PlainDate, { planted, people: [actor] }: Walk): readonly Possible[] {
  if (planted === undefined || actor === undefined || petition.version === 0) return []
  const decision = planted.act.decide(petition, {}, factsFor(actor, today, petition))
  return isRefusal(decision) ? [] : [{ act: planted.name, actor, events: decision }]
}

const firstDay = plainDate('2025-03-03')

/** Where an answer can change: today, the day the nearest open duty falls due, and the day after it. */
function boundaryDays({ petition, today }: Pick<Reached, 'petition' | 'today'>): readonly PlainDate[] {
  const ahead = Object.values(petition.duties)
    .filter((duty) => isOpen(duty) && duty.due >= today)
    .map((duty) => duty.due)
    .sort()
  const [nearest] = ahead
  return nearest === undefined ? [today] : [...new Set([today, nearest, addDays(nearest, 1)])]
}

/** Everything anybody may do today, each with every input drawn for it; lazily, for who only asks whether there is one. */
export function* possible(
  at: Pick<Reached, 'petition' | 'today' | 'events'>,
  { people, among = names, drawn = few }: Choices,
  counted: { tried: number; allowed: number } = { tried: 0, allowed: 0 },
): Generator<Possible> {
  const { petition, today } = at
  for (const actor of people) {
    const facts = factsFor(actor, today, petition)
    const relation = relationOf(actor, petition)
    for (const name of among) {
      counted.tried += 1
      // Asked first: `may` would word a refusal each time.
      if (isPermitted(actor.role, relation, name)) yield* decided(name, { ...at, facts, drawn }, counted)
    }
  }
}

/** What one act would record, for every input drawn for it. */
function* decided(
  name: ActName,
  at: Pick<Reached, 'petition' | 'today' | 'events'> & { readonly facts: Facts; readonly drawn: Drawn },
  counted: { tried: number; allowed: number },
): Generator<Possible> {
  const { petition, facts, drawn } = at
  const act: Act<unknown> = acts[name]
  if (may(facts.actor, name, petition) !== undefined || act.open(petition, facts) !== undefined) return
  for (const input of inputsOf(name, at, drawn)) {
    counted.tried += 1
    const decision = act.decide(petition, act.input.parse(input), facts)
    if (isRefusal(decision)) continue
    counted.allowed += 1
    yield { act: name, actor: facts.actor, events: decision }
  }
}

interface Choices {
  readonly people: readonly Actor[]
  readonly among?: readonly ActName[]
  readonly drawn?: Drawn
}

/** What the store would hand in beside the petition: the earlier one, a paper's file, who continues a unit. */
function factsFor(actor: Actor, today: PlainDate, petition: Petition): Facts {
  return {
    today,
    calendar: stateCouncilCalendar,
    actor,
    texts: everyText,
    persons: [{ id: 'person-1', role: 'representative' }],
    newId: () => 'id',
    imported: false,
    succeeded,
    ...earlierFacts(petition),
    ...paperFacts(petition),
  }
}

type Drawn = readonly Pick<Choice, 'a' | 'b' | 'flag'>[]

/** A few of each act, told apart by their JSON. */
const few: Drawn = [
  { a: 1, b: 0, flag: true },
  { a: 0, b: 0, flag: true },
  { a: 2, b: 1, flag: false },
]

/** As many as it takes to name every sending and every item of a list. */
export const many: Drawn = [0, 1, 2, 3, 4, 5].flatMap((a) =>
  [0, 1].flatMap((b) => [true, false].map((flag) => ({ a, b, flag }))),
)

/** Lazily, for who only asks whether there is one. */
function* inputsOf(name: ActName, at: Omit<Reached, 'path'>, drawn: Drawn): Generator<object> {
  const seen = new Set<string>()
  for (const { a, b, flag } of drawn) {
    const choice = { name, a, b, flag, after: 0, ago: 0, imported: false, withTexts: true }
    const input = draws[name](choice, at, at.today)
    const key = JSON.stringify(input)
    if (seen.has(key)) continue
    seen.add(key)
    yield input
  }
}

/**
 * What of a state can matter to what comes after it: which stage, who holds it how, what is owed by whom and whether its
 * day lies ahead, is today, or has passed, which papers there are. What is settled, and on which day it was done, is left out.
 */
function keyOf(petition: Petition, today: PlainDate): string {
  const { version: _, id: __, no: ___, duties, assignments, imported: ____, ...rest } = petition
  const owed = Object.values(duties)
    .filter(isOpen)
    .map(({ term, owner, status, due, extendedDays }) => [
      term,
      owner,
      status,
      Math.sign(due.localeCompare(today)),
      extendedDays > 0,
    ])
    .map(String)
    .sort()
  const held = assignments
    .filter((each) => each.status !== 'returned')
    .map(({ unit, role, mode, status }) => `${unit} ${role} ${mode} ${status}`)
  return JSON.stringify([rest, owed, held], (key, value: unknown) => {
    if (key === 'digest' || key === 'content' || key === 'confirmedBy' || key === 'kindConfirmedBy') return undefined
    return typeof value === 'string' && isDay.test(value) ? '' : value
  })
}

const isDay = /^\d{4}-\d{2}-\d{2}$/
