import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stateCouncilCalendar } from '../calendar/calendar.ts'
import { addDays, daysBetween, plainDate } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { applyClockEntry, isOpen } from '../terms/clock.ts'
import { maxExtensionDays, reply } from '../terms/reply.ts'

import type { Act } from './act.ts'
import type { Actor, Facts } from './facts.ts'
import { acts } from './actions/index.ts'
import type { ActName } from './actions/index.ts'
import { move } from './duties.ts'
import type { PetitionEvent } from './events.ts'
import { evolve, replay } from './evolve.ts'
import { isRefusal } from './refusal.ts'
import { assignmentOf, isInHand, leadAssignment } from './state.ts'
import type { Petition } from './state.ts'
import { accepted, act, facts, given, headOf, petitionId, registrar } from './testing.ts'
import {
  before2026,
  draws,
  earlierFacts,
  everyText,
  names,
  paperActor,
  paperFacts,
  people,
  routingActor,
  succeeded,
} from './testing-draws.ts'
import type { Choice, World } from './testing-draws.ts'

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

function factsOf({ b, imported, withTexts }: Choice, today: PlainDate, actor: Actor | undefined): Facts {
  return {
    today,
    // Some acts are done before the year's holiday notice is out.
    calendar: b % 7 === 0 ? before2026 : stateCouncilCalendar,
    actor: actor ?? people[b % people.length] ?? registrar,
    texts: withTexts ? everyText : {},
    persons: b % 3 === 0 ? [] : [{ id: 'person-1', role: 'representative' }],
    newId: () => 'id',
    imported,
    succeeded,
  }
}

/** Acts that are nearly always possible: taken when drawn, and not in another's place. */
const anytime: ReadonlySet<ActName> = new Set([
  'relate',
  'confirmKind',
  'correct',
  'rate',
  'supervise',
  'flagUrgent',
  'reportUrgent',
  'remind',
  'escalateSupervision',
  'recommend',
  'receiveFromAbove',
  'instruct',
  'appointHandler',
  'succeedUnit',
  'draftPaper',
  'voidPaper',
  'redirect',
  'returnToProcedure',
  'seekDecision',
  'split',
  'passDown',
  'refer',
  'notifyOrganization',
  'route',
  'end',
  'rereckon',
  'chooseRepresentatives',
  'appointAgent',
  'recordDeath',
  'requestWithdrawal',
  'excuseDelay',
  'amend',
  'amendReceipt',
  'strikeOut',
])

/** Two acts look at who does them: a unit registers only for itself, and only the lead unit's head extends. */
function actorFor(name: ActName, petition: Petition): Actor | undefined {
  const lead = leadAssignment(petition)
  if ((name === 'extend' || name === 'retractExtension') && lead !== undefined) return headOf(lead.unit)
  return name === 'register' ? registrar : (paperActor(name, petition) ?? routingActor(name, petition))
}

/** Tries the act that was drawn, then others that move the case on, so that a walk of forty steps gets somewhere. */
function step(world: World, choice: Choice): World {
  const today = addDays(world.today, choice.after)
  const on = addDays(today, -choice.ago)
  const start = names.indexOf(choice.name)
  const others = [...names.slice(start + 1), ...names.slice(0, start)].filter((name) => !anytime.has(name))
  const around = { ...paperFacts(world.petition), ...earlierFacts(world.petition) }
  for (const name of [choice.name, ...others]) {
    const known = { ...factsOf(choice, today, actorFor(name, world.petition)), ...around }
    const events = tryAct(name, choice, { ...world, today: on }, known)
    if (events.length > 0)
      return { today, events: [...world.events, ...events], petition: apply(world.petition, events) }
  }
  return { ...world, today }
}

function apply(petition: Petition, events: readonly PetitionEvent[]): Petition {
  return events.reduce(evolve, petition)
}

/** A door that is shut is tried all the same, but only now and then: most doors are shut most of the time. */
function tryAct(name: ActName, choice: Choice, world: World, known: Facts): readonly PetitionEvent[] {
  const done: Act<unknown> = acts[name]
  const { petition, today: on } = world
  const closed = done.open(petition, known)
  if (closed !== undefined && choice.b % 8 !== 0) return []
  const decision = done.decide(petition, done.input.parse(draws[name](choice, world, on)), known)
  if (isRefusal(decision)) return []
  if (closed !== undefined) throw new Error(`${done.label}：关着的门没有拦住办理`)
  return decision
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
      const owed = returned.flatMap(({ id, unit }) => {
        // A unit that has the matter again from another procedure still owes the report it was asked for (第二十二条第一款第三项).
        const asked = assignmentOf(petition, unit) === undefined ? ['feedback'] : []
        return ['notice', 'reply', 'handling', 'assist', ...asked].map((duty) => petition.duties[`${duty}/${id}`])
      })
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
