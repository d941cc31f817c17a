import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeCalendar, stateCouncilCalendar } from '../calendar/calendar.ts'
import { notices } from '../calendar/notices/index.ts'
import { addDays, daysBetween, plainDate } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { applyClockEntry, isOpen } from '../terms/clock.ts'
import { maxExtensionDays, reply } from '../terms/reply.ts'
import type { Act, Actor, Facts } from './act.ts'
import { acts } from './actions/index.ts'
import type { ActName } from './actions/index.ts'
import { move } from './duties.ts'
import type { PetitionEvent } from './events.ts'
import { evolve, replay } from './evolve.ts'
import { isRefusal } from './refusal.ts'
import { isInHand, leadAssignment } from './state.ts'
import type { Petition } from './state.ts'
import { accepted, act, facts, given, handlerOf, headOf, officeHead, petitionId, registrar, text } from './testing.ts'

/** What one step of a random walk draws; what it means depends on the act and on the petition it meets. */
interface Choice {
  readonly name: ActName
  readonly a: number
  readonly b: number
  readonly flag: boolean
  /** Days since the step before, and how many days ago the act is said to have been done. */
  readonly after: number
  readonly ago: number
  readonly imported: boolean
  readonly withTexts: boolean
}

interface World {
  readonly today: PlainDate
  readonly petition: Petition
  readonly events: readonly PetitionEvent[]
}

const names = Object.keys(acts).filter((name): name is ActName => Object.hasOwn(acts, name))
const units = ['water', 'housing', 'land'] as const
const people: readonly Actor[] = [registrar, officeHead, ...units.flatMap((unit) => [handlerOf(unit), headOf(unit)])]
const demands = ['d1', 'd2']
const fields = [
  'petition',
  'reason',
  'notice',
  'opinion',
  'proof',
  'report',
  'request',
  'advice',
  'answer',
  'statement',
]
const allTexts = [...fields, ...demands.flatMap((id) => [`demand.${id}`, `answer.${id}`, `basis.${id}`])]

const choices: fc.Arbitrary<Choice> = fc.record({
  name: fc.constantFrom(...names),
  a: fc.nat(23),
  b: fc.nat(23),
  flag: fc.boolean(),
  after: fc.integer({ min: 0, max: 25 }),
  ago: fc.constantFrom(0, 0, 0, 1, 4),
  imported: fc.constantFrom(false, false, false, true),
  withTexts: fc.constantFrom(true, true, true, false),
})
const walks = fc.array(choices, { maxLength: 40, size: 'max' })

function pick<T>(from: readonly [T, ...T[]], at: number): T {
  return from[at % from.length] ?? from[0]
}

type Draw = (choice: Choice, world: World, on: PlainDate) => object

const assignment = ({ a }: Choice, { petition }: World): string =>
  petition.assignments[a % (petition.assignments.length || 1)]?.id ?? '1'
const onAssignment: Draw = (choice, world, on) => ({ on, assignment: assignment(choice, world) })
const justOn: Draw = (_, __, on) => ({ on })
const unit = (at: number): string => pick(units, at)
const result = pick.bind(null, ['upheld', 'changed', 'revoked'])
const review =
  (reviewer: string): Draw =>
  ({ flag }, _, on) => ({ on, reviewer, ...(flag && { takenBy: officeHead.id }) })

const registering: Draw = ({ a, flag }, _, on) => ({
  on,
  no: 'R-1',
  form: 'letter',
  venue: 'county',
  source: '县信访局',
  people: a + 1,
  category: '农业农村',
  demands,
  firstReceiver: flag ? 'office' : unit(a),
  ...(a % 5 === 0 && { kind: 'suggestion' }),
})

const before2026 = makeCalendar(notices.filter((notice) => notice.year < 2026))

/** One line an act, so that a new one can't be forgotten here. */
const draws: Readonly<Record<ActName, Draw>> = {
  register: registering,
  confirmKind: ({ a, b, flag }, _, on) => ({
    on,
    kind: pick(['suggestion', 'accusation', 'appeal'], a),
    accusedUnits: flag ? [unit(b)] : [],
  }),
  relate: ({ flag }, _, on) => (flag ? { on, relation: 'repeat', to: 'petition-0' } : { on, relation: 'first' }),
  transfer: ({ a, b }, _, on) => ({ on, units: a === b ? [unit(a)] : [unit(a), unit(b)] }),
  assign: ({ a, b }, _, on) => ({ on, units: [unit(a)], feedbackDueOn: addDays(on, b) }),
  object: (choice, world, on) => ({
    ...onAssignment(choice, world, on),
    ...(choice.flag && { consentBy: officeHead.id }),
  }),
  decideObjection: (choice, world, on) => ({ ...onAssignment(choice, world, on), upheld: choice.flag }),
  accept: onAssignment,
  waiveNotice: onAssignment,
  contribute: onAssignment,
  extend: (choice, world, on) => ({ ...onAssignment(choice, world, on), days: choice.b + 10 }),
  issueOpinion: ({ a, flag }, _, on) => ({
    on,
    answers: demands
      .slice(flag ? 0 : a % 2)
      .map((demand) => ({ demand, outcome: pick(['support', 'explain', 'notSupport'], a) })),
  }),
  handOver: (_, __, on) => ({ on, method: 'post' }),
  deliver: ({ a }, _, on) => ({ on, paper: pick(['opinion', 'firstReview', 'finalReview'], a), method: 'inPerson' }),
  reportFeedback: justOn,
  requestFirstReview: review('county'),
  answerFirstReview: ({ a }, _, on) => ({ on, result: result(a) }),
  requestFinalReview: review('city'),
  answerFinalReview: ({ a }, _, on) => ({ on, result: result(a) }),
  supervise: ({ a, b }, _, on) => ({
    on,
    unit: unit(a),
    ground: pick(['irregularHandling', 'shirkingOrFalsifying', 'refusingOpinion'], b),
    answerDueOn: addDays(on, b),
  }),
  answerSupervision: ({ a }, { petition }, on) => ({ on, id: String((a % (petition.supervisions.length || 1)) + 1) }),
  rate: ({ a, flag }, _, on) => ({
    on,
    of: flag ? 'unit' : 'office',
    rating: pick(['satisfied', 'basicallySatisfied', 'dissatisfied'], a),
  }),
  end: ({ a }, _, on) => ({
    on,
    reason: pick(['reviewNotSought', 'reviewNotSought', 'otherProcedure', 'withdrawn'], a),
    confirmedBy: 'staff-second',
  }),
  archive: justOn,
  rereckon: (_, __, on) => ({ on }),
  correct: ({ a }, { events }, on) => ({
    on,
    changes: [{ fact: '转送交办日期', was: '2025-03-05', now: '2025-03-06' }],
    acts: events.slice(0, 1 + (a % (events.length || 1))),
    acceptedBy: officeHead.id,
  }),
}

function factsOf({ b, imported, withTexts }: Choice, today: PlainDate, actor: Actor | undefined): Facts {
  return {
    today,
    // Some acts are done before the year's holiday notice is out.
    calendar: b % 7 === 0 ? before2026 : stateCouncilCalendar,
    actor: actor ?? people[b % people.length] ?? registrar,
    texts: withTexts ? Object.fromEntries(allTexts.map((field) => [field, text(field)])) : {},
    newId: () => 'id',
    imported,
  }
}

/** Acts that are nearly always possible: taken when drawn, and not in another's place. */
const anytime: ReadonlySet<ActName> = new Set([
  'relate',
  'confirmKind',
  'correct',
  'rate',
  'supervise',
  'end',
  'rereckon',
])

/** Two acts look at who does them: a unit registers only for itself, and only the lead unit's head extends. */
function actorFor(name: ActName, petition: Petition): Actor | undefined {
  const lead = leadAssignment(petition)
  if (name === 'extend' && lead !== undefined) return headOf(lead.unit)
  return name === 'register' ? registrar : undefined
}

/** Tries the act that was drawn, then others that move the case on, so that a walk of forty steps gets somewhere. */
function step(world: World, choice: Choice): World {
  const today = addDays(world.today, choice.after)
  const on = addDays(today, -choice.ago)
  const start = names.indexOf(choice.name)
  const others = [...names.slice(start + 1), ...names.slice(0, start)].filter((name) => !anytime.has(name))
  for (const name of [choice.name, ...others]) {
    const known = factsOf(choice, today, actorFor(name, world.petition))
    const events = tryAct(acts[name], draws[name](choice, world, on), world.petition, known)
    if (events.length > 0)
      return { today, events: [...world.events, ...events], petition: apply(world.petition, events) }
  }
  return { ...world, today }
}

function apply(petition: Petition, events: readonly PetitionEvent[]): Petition {
  return events.reduce(evolve, petition)
}

function tryAct(done: Act<unknown>, input: unknown, petition: Petition, known: Facts): readonly PetitionEvent[] {
  const decision = done.decide(petition, done.input.parse(input), known)
  const closed = done.open(petition, known)
  if (closed !== undefined && !isRefusal(decision)) throw new Error(`${done.label}：关着的门没有拦住办理`)
  return isRefusal(decision) ? [] : decision
}

const registration: Choice = {
  name: 'register',
  a: 1,
  b: 0,
  flag: true,
  after: 0,
  ago: 0,
  imported: false,
  withTexts: true,
}

function walk(steps: readonly Choice[], check: (world: World) => void = () => undefined): World {
  const first = steps[0] ?? registration
  let world: World = { today: plainDate('2025-03-03'), petition: given(), events: [] }
  for (const choice of [{ ...first, name: 'register' as const, withTexts: true }, ...steps]) {
    world = step(world, choice)
    check(world)
  }
  return world
}

function everyStep(check: (world: World) => void): void {
  fc.assert(fc.property(walks, (steps) => void walk(steps, check)))
}

describe('任意次序的办理', () => {
  test('事件重放即为现状，版本号即为事件数', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const { petition, events } = walk(steps)
        expect(replay(petitionId, events)).toStrictEqual(petition)
        expect(petition.version).toBe(events.length)
      }),
    )
  })

  test('事件写成 JSON 再读回，一字不差', () => {
    fc.assert(
      fc.property(walks, (steps) => {
        const { events } = walk(steps)
        expect(JSON.parse(JSON.stringify(events))).toStrictEqual(events)
      }),
    )
  })

  test('程序终了之前，总有人欠着下一步', () => {
    everyStep(({ petition }) => {
      if (petition.version === 0 || petition.stage === 'ended') return
      expect(Object.values(petition.duties).filter(isOpen)).not.toEqual([])
    })
  })

  test('第三十条第三款：在办的信访件从不留在被检举控告的单位手里', () => {
    everyStep(({ petition }) => {
      const held = petition.assignments.filter((a) => a.status !== 'returned' && petition.accusedUnits.includes(a.unit))
      if (isInHand(petition)) expect(held).toEqual([])
    })
  })

  test('交还的单位不再欠任何办理期限', () => {
    everyStep(({ petition }) => {
      const returned = petition.assignments.filter((a) => a.status === 'returned')
      const owed = returned.flatMap(({ id }) =>
        ['notice', 'reply', 'handling', 'assist', 'feedback'].map((duty) => petition.duties[`${duty}/${id}`]),
      )
      expect(owed.filter((duty) => duty !== undefined && isOpen(duty))).toEqual([])
    })
  })

  test('第三十四条：从受理之日到办结期限，合计不超过90日', () => {
    everyStep(({ petition }) => {
      for (const duty of Object.values(petition.duties).filter(({ term }) => term === 'reply')) {
        expect(duty.extendedDays).toBeLessThanOrEqual(maxExtensionDays)
        expect(daysBetween(duty.from, duty.base)).toBe(reply.limit.days + duty.extendedDays)
      }
    })
  })

  test('每一种事件都走得到', () => {
    const worlds = fc.sample(walks, { seed: 34, numRuns: 600 }).map((steps) => walk(steps))
    const seen = new Set(worlds.flatMap(({ events }) => events.map((event) => event.type)))
    expect([...seen]).toHaveLength(names.length)
  })
})

describe('期限是期限账的累计', () => {
  const extended = (days: number): Petition => {
    const known = facts({ today: '2025-04-25', actor: headOf('water'), texts: ['reason', 'notice'] })
    return act(accepted(), acts.extend, { assignment: '1', on: '2025-04-25', days }, known)
  }

  test('去掉一笔延期，原来的期限原样恢复', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (days) => {
        const before = accepted().duties['reply/1']
        const after = extended(days).duties['reply/1']
        if (before === undefined || after === undefined) throw new Error('没有办结期限')
        const to = { from: after.from, base: addDays(after.base, -days), days: -days }
        const entry = move(after, 'extensionRetracted', to, stateCouncilCalendar)
        expect(applyClockEntry({ 'reply/1': after }, entry)['reply/1']).toEqual(before)
      }),
    )
  })
})
