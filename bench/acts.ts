import { stateCouncilCalendar } from '../src/calendar/calendar.ts'
import { plainDate } from '../src/calendar/plain-date.ts'
import type { Act } from '../src/petition/act.ts'
import type { Actor, Facts } from '../src/petition/facts.ts'
import { acts } from '../src/petition/actions/index.ts'
import type { ActName } from '../src/petition/actions/index.ts'
import { blank, evolve } from '../src/petition/evolve.ts'
import { isRefusal } from '../src/petition/refusal.ts'
import type { Petition } from '../src/petition/state.ts'
import type { TextRef } from '../src/petition/text-ref.ts'
import { compare } from './rounds.ts'
import type { Measurement } from './measurement.ts'

/** How many acts one core must decide and fold in a second. */
const perSecond = 200_000

/** One act of a life, its input read once: reading JSON belongs to the door, not to the law. */
interface Step {
  readonly act: Act<unknown>
  readonly input: unknown
  readonly facts: Facts
}

const text: TextRef = { content: '0197c0de-0000-7000-8000-000000000001', digest: 'd'.repeat(64) }
const fields = ['petition', 'reason', 'notice', 'proof', 'request', 'opinion', 'demand.1', 'answer.1', 'basis.1']
const texts = Object.fromEntries(fields.map((field) => [field, text]))

const desk: Actor = { id: 'registrar', unit: 'office', role: 'registrar' }
const handler: Actor = { id: 'handler', unit: 'water', role: 'handler' }
const head: Actor = { id: 'head', unit: 'water', role: 'unitHead' }
const county: Actor = { id: 'county-clerk', unit: 'county', role: 'handler' }
const city: Actor = { id: 'city-clerk', unit: 'city', role: 'handler' }

function step(name: ActName, on: string, actor: Actor, input: object): Step {
  const act: Act<unknown> = acts[name]
  const facts = {
    today: plainDate(on),
    calendar: stateCouncilCalendar,
    actor,
    texts,
    newId: () => 'id',
    imported: false,
  }
  return { act, input: act.input.parse({ on, ...input }), facts }
}

const registration = {
  no: '1',
  form: 'letter',
  venue: 'county',
  source: '县信访局',
  people: 1,
  category: '农业农村',
  firstReceiver: 'office',
  demands: ['1'],
}

/** A petition from its registration to the delivery of the final review. */
const life: readonly Step[] = [
  step('register', '2025-03-03', desk, registration),
  step('confirmKind', '2025-03-03', desk, { kind: 'appeal', accusedUnits: [] }),
  step('transfer', '2025-03-05', desk, { units: ['water'] }),
  step('accept', '2025-03-10', handler, { assignment: '1' }),
  step('extend', '2025-04-10', head, { assignment: '1', days: 10 }),
  step('issueOpinion', '2025-05-12', handler, { answers: [{ demand: '1', outcome: 'explain' }] }),
  step('handOver', '2025-05-13', handler, { method: 'post' }),
  step('deliver', '2025-05-15', handler, { paper: 'opinion', method: 'post' }),
  step('requestFirstReview', '2025-06-03', desk, { reviewer: 'county' }),
  step('answerFirstReview', '2025-06-20', county, { result: 'upheld' }),
  step('deliver', '2025-06-23', county, { paper: 'firstReview', method: 'post' }),
  step('requestFinalReview', '2025-07-01', desk, { reviewer: 'city' }),
  step('answerFinalReview', '2025-07-21', city, { result: 'upheld' }),
  step('deliver', '2025-07-22', city, { paper: 'finalReview', method: 'post' }),
]

/** `decide` and `evolve` alone, on one core: whole lives of petitions against the time the target leaves for them. */
export const actsPerSecond: Measurement = async ({ acts: count, rounds }) => {
  const lives = Math.ceil(count / life.length)
  const done = lives * life.length
  const compared = await compare(
    rounds,
    () => {
      const started = performance.now()
      for (let i = 0; i < lives; i += 1) live()
      return performance.now() - started
    },
    () => (done / perSecond) * 1000,
  )
  const reached = Math.round(done / (compared.subjectMs / 1000)).toLocaleString('zh-CN')
  const what = `裁量并折叠 ${done.toLocaleString('zh-CN')} 个行为 ÷ 每秒 ${perSecond.toLocaleString('zh-CN')} 个所需的时间`
  return [{ what, atMost: 1, compared, notes: [`每秒 ${reached} 个，单核`] }]
}

function live(): Petition {
  return life.reduce(done, blank('petition'))
}

function done(petition: Petition, { act, input, facts }: Step): Petition {
  const decision = act.decide(petition, input, facts)
  if (isRefusal(decision)) throw new Error(`${act.label}：${decision.text}`)
  return decision.reduce(evolve, petition)
}
