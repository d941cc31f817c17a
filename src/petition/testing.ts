import { plainDate } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { stateCouncilCalendar } from '../calendar/calendar.ts'
import type { Act } from './act.ts'
import type { Actor, Facts } from './facts.ts'
import { acts } from './actions/index.ts'
import type { PetitionEvent } from './events.ts'
import { evolve, replay } from './evolve.ts'
import { isRefusal } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import type { NamedPerson } from './standing.ts'
import type { Petition } from './state.ts'
import type { TextRef } from './text-ref.ts'

/** Support for tests of acts; no other file may import it. */

export const petitionId = 'petition-1'

export const registrar: Actor = { id: 'staff-registrar', unit: 'office', role: 'registrar' }
export const officeHead: Actor = { id: 'staff-office-head', unit: 'office', role: 'officeHead' }
export const operator: Actor = { id: 'operator', unit: 'office', role: 'operator' }

export function handlerOf(unit: string): Actor {
  return { id: `staff-${unit}`, unit, role: 'handler' }
}

export function headOf(unit: string): Actor {
  return { id: `staff-head-${unit}`, unit, role: 'unitHead' }
}

/** A text laid down before the act. */
export function text(content: string): TextRef {
  return { content, digest: `digest-of-${content}` }
}

interface Given {
  /** 2025-03-05 */
  readonly today: string
  readonly actor?: Actor
  /** Names of the fields whose texts came along. */
  readonly texts?: readonly string[]
  readonly imported?: boolean
  /** Ids of the persons named with the act. */
  readonly persons?: readonly NamedPerson[]
}

/** Facts on a day, at the office unless another actor is named. */
export function facts({ today, actor = registrar, texts = [], imported = false, persons = [] }: Given): Facts {
  let made = 0
  return {
    today: plainDate(today),
    calendar: stateCouncilCalendar,
    actor: imported ? operator : actor,
    texts: Object.fromEntries(texts.map((field) => [field, text(field)])),
    newId: () => `id-${String(++made)}`,
    imported,
    persons,
  }
}

/** The petition these events made. */
export function given(...events: readonly PetitionEvent[]): Petition {
  return replay(petitionId, events)
}

/** An act's input as it comes from outside: days still text. Read with the act's own schema. */
function read<Input>(act: Act<Input>, input: unknown): Input {
  return act.input.parse(input)
}

/** What the act answers: its events, or a refusal. */
export function decide<Input>(
  petition: Petition,
  act: Act<Input>,
  input: unknown,
  facts: Facts,
): readonly PetitionEvent[] | Refusal {
  return act.decide(petition, read(act, input), facts)
}

/** The one event of an act that was allowed. */
export function eventOf<Input>(petition: Petition, act: Act<Input>, input: unknown, facts: Facts): PetitionEvent {
  const decision = decide(petition, act, input, facts)
  if (isRefusal(decision)) throw new Error(`${act.label}被拒绝：${decision.text}`)
  const [event] = decision
  if (event === undefined || decision.length !== 1) throw new Error(`${act.label}应当恰好产生一个事件`)
  return event
}

/** The petition after the act; a refusal fails the test with its own words. */
export function act<Input>(petition: Petition, done: Act<Input>, input: unknown, facts: Facts): Petition {
  return evolve(petition, eventOf(petition, done, input, facts))
}

/** The refusal the act meets, by its name; an act that was allowed fails the test. */
export function expectRefused<Input>(petition: Petition, tried: Act<Input>, input: unknown, facts: Facts): Refusal {
  const decision = decide(petition, tried, input, facts)
  if (!isRefusal(decision)) throw new Error(`${tried.label}应当被拒绝`)
  if (decision.article === '' || decision.text === '') throw new Error(`${tried.label}的拒绝没有说明依据和补救办法`)
  return decision
}

/** Due day of a duty, or undefined where there is none. */
export function dueOf(petition: Petition, duty: string): PlainDate | undefined {
  return petition.duties[duty]?.due
}

export function statusOf(petition: Petition, duty: string): string | undefined {
  return petition.duties[duty]?.status
}

/** A petition on its way, one function a step, with the days of spring 2025; each goes on from the one before. */
const demands = ['d1', 'd2']

export const registration = {
  on: '2025-03-03',
  no: 'R-1',
  form: 'letter',
  venue: 'county',
  source: '县信访局',
  people: 1,
  category: '农业农村',
  firstReceiver: 'office',
  demands,
} as const

export const registrationTexts = ['petition', 'demand.d1', 'demand.d2']

export function registered(changes: object = {}): Petition {
  const known = facts({ today: '2025-03-03', texts: registrationTexts })
  return act(given(), acts.register, { ...registration, ...changes }, known)
}

/** Sent on 2025-03-05 (a Wednesday): notice due 2025-03-20, reply 2025-05-19. The first unit leads. */
export function transferred(units: readonly string[] = ['water', 'housing'], changes: object = {}): Petition {
  return act(registered(changes), acts.transfer, { on: '2025-03-05', units }, facts({ today: '2025-03-05' }))
}

/** Told on 2025-03-10: reply due 2025-05-09. */
export function accepted(units?: readonly string[]): Petition {
  const known = facts({ today: '2025-03-10', actor: handlerOf('water') })
  return act(transferred(units), acts.accept, { assignment: '1', on: '2025-03-10' }, known)
}

export const opinionAnswers = [
  { demand: 'd1', outcome: 'support' },
  { demand: 'd2', outcome: 'explain' },
] as const

export const opinionTexts = ['answer.d1', 'basis.d1', 'answer.d2', 'basis.d2']

export function opinionIssued(): Petition {
  const known = facts({ today: '2025-04-28', actor: handlerOf('water'), texts: opinionTexts })
  return act(accepted(), acts.issueOpinion, { on: '2025-04-28', answers: opinionAnswers }, known)
}

export function concluded(): Petition {
  const known = facts({ today: '2025-04-29', actor: handlerOf('water') })
  return act(opinionIssued(), acts.handOver, { on: '2025-04-29', method: 'post' }, known)
}

/** Proved to have arrived on 2025-05-06: review may be asked for until 2025-06-05. */
export function delivered(): Petition {
  const known = facts({ today: '2025-05-06', actor: handlerOf('water'), texts: ['proof'] })
  return act(concluded(), acts.deliver, { paper: 'opinion', on: '2025-05-06', method: 'post' }, known)
}
