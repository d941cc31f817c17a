import type { PlainDate } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'
import type { Form, Kind, Rating, Relation, SupervisionGround, Venue } from '../petition/state.ts'
import type { PersonGiven } from '../store/journal.ts'
import { theOffice } from '../terms/clock.ts'
import type { Matter } from './matters/matter.ts'
import { operator, petitioner, registrar, secondRegistrar } from './staff.ts'
import { step } from './step.ts'
import type { Step } from './step.ts'
import type { World } from './world.ts'

/** How a petition came in. */
export interface Way {
  readonly form: Form
  readonly venue: Venue
  readonly source: string
  readonly people?: number
  readonly kind?: Kind
}

export const ways = {
  online: { form: 'online', venue: 'other', source: '国家网上信访平台' },
  visit: { form: 'visit', venue: 'county', source: '县信访局' },
  letter: { form: 'letter', venue: 'other', source: '群众来信' },
  phone: { form: 'phone', venue: 'other', source: '信访热线电话' },
} as const satisfies Record<string, Way>

export function register(world: World, matter: Matter, on: PlainDate, way: Way): Step {
  return registration(world, registrar, matter, { on, way, firstReceiver: theOffice })
}

/** As a ledger tells of it: nobody has said yet what kind it is. */
export function registerFromLedger(world: World, matter: Matter, on: PlainDate, way: Way): Step {
  return registration(world, operator, matter, { on, way, firstReceiver: theOffice, proposedUnit: matter.unit })
}

/** 第二十三条第一款: she went to the unit herself, and its handler registers it. */
export function registerAtUnit(world: World, matter: Matter, on: PlainDate, handler: Actor): Step {
  const way = { form: 'visit', venue: 'town', source: '乡镇' } as const
  return registration(world, handler, matter, { on, way, firstReceiver: handler.unit })
}

interface Arrival {
  readonly on: PlainDate
  readonly way: Way
  readonly firstReceiver: string
  readonly proposedUnit?: string
}

function registration(world: World, actor: Actor, matter: Matter, { on, way, ...to }: Arrival): Step {
  const { people = 1, ...how } = way
  const { title, text: petition, category, demands } = matter
  const asked = demands.map(({ id, asks }) => [`demand.${id}`, asks] as const)
  return step(
    actor,
    'register',
    { on, no: world.numberFor(on), ...how, ...to, people, category, demands: demands.map(({ id }) => id) },
    { texts: { title, petition, ...Object.fromEntries(asked) }, persons: personsOf(matter, people) },
  )
}

/** 第二十条第三款: a group speaks through at most five of its people. */
function personsOf({ petitioner, address }: Matter, people: number): readonly PersonGiven[] {
  const one: PersonGiven = { role: 'petitioner', name: petitioner, address }
  if (people <= 5) return [one]
  return [one, ...['甲某', '乙某'].map((name) => ({ role: 'representative', name, address }) as const)]
}

export function confirmKind(on: PlainDate, kind: Kind = 'appeal', accusedUnits: readonly string[] = []): Step {
  return step(registrar, 'confirmKind', { on, kind, accusedUnits: [...accusedUnits] })
}

export function relate(on: PlainDate, relation: Exclude<Relation, 'first'>, to: string): Step {
  return step(registrar, 'relate', { on, relation, to })
}

/** The first unit leads. */
export function transfer(on: PlainDate, ...to: readonly string[]): Step {
  return step(registrar, 'transfer', { on, units: [...to] })
}

export function assign(on: PlainDate, feedbackDueOn: PlainDate, ...to: readonly string[]): Step {
  return step(registrar, 'assign', { on, units: [...to], feedbackDueOn })
}

export function decideObjection(on: PlainDate, upheld: boolean): Step {
  const reason = upheld
    ? '核对职责清单后，所反映事项确不由该单位办理，同意交还材料，另行转送。'
    : '核对职责清单后，所反映事项属于该单位职权，请继续办理，告知期限不变。'
  return step(registrar, 'decideObjection', { on, assignment: '1', upheld }, { texts: { reason } })
}

export function supervise(on: PlainDate, unit: string, answerDueOn: PlainDate, ground: SupervisionGround): Step {
  const advice = '请说明逾期原因，明确办结日期，并建议指定专人每周核对到期事项。'
  return step(registrar, 'supervise', { on, unit, ground, answerDueOn }, { texts: { advice } })
}

export function requestFirstReview(on: PlainDate, reviewer: string): Step {
  const request = '对处理意见不服：答复没有说到我提的第一项请求，请上一级重新核实。'
  return step(registrar, 'requestFirstReview', { on, reviewer }, { texts: { request } })
}

export function requestFinalReview(on: PlainDate, reviewer: string): Step {
  const request = '对复查意见仍有异议，请求复核。'
  return step(registrar, 'requestFinalReview', { on, reviewer }, { texts: { request } })
}

/** A reviewer above the county has no account here: the office enters the paper it sent. */
export function answerReview(on: PlainDate, which: 'first' | 'final', by: Actor = registrar): Step {
  const opinion = '经调阅原卷宗并听取双方意见，原处理意见事实清楚、程序合规，予以维持。'
  const laid = { texts: { opinion } }
  return which === 'first'
    ? step(by, 'answerFirstReview', { on, result: 'upheld' }, laid)
    : step(by, 'answerFinalReview', { on, result: 'upheld' }, laid)
}

export function deliverReview(on: PlainDate, paper: 'firstReview' | 'finalReview'): Step {
  const proof = '挂号信回执，收件人本人签收。'
  return step(registrar, 'deliver', { on, paper, method: 'post' }, { texts: { proof } })
}

export function rate(on: PlainDate, of: 'unit' | 'office', rating: Rating): Step {
  return step(petitioner, 'rate', { on, of, rating })
}

export function endUnsought(on: PlainDate): Step {
  return step(registrar, 'end', { on, reason: 'reviewNotSought' })
}

/** A second officer asks her whether it is her own wish (Q8). */
export function withdraw(on: PlainDate): readonly Step[] {
  const statement = '问题已在电话中说清楚，本人自愿撤回，今后可以再提。'
  const account = '按登记的电话回访，信访人说是自己的意思，知道以后可以再提。'
  return [
    step(registrar, 'requestWithdrawal', { on }, { texts: { statement } }),
    step(secondRegistrar, 'confirmWithdrawal', { on, willing: true }, { texts: { account } }),
  ]
}

export function archive(on: PlainDate): Step {
  return step(registrar, 'archive', { on })
}
