import type { Calendar } from '../calendar/calendar.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { ClockEntry, Owner } from '../terms/clock.ts'
import { refuseDayBefore } from './day-of-act.ts'
import { startDuty, startNamed } from './duties.ts'
import type { CountedTerm, NamedTerm } from './duties.ts'
import { day, word } from './input.ts'
import { refuse } from './refusal.ts'
import type { Refusal } from './refusal.ts'

/** A day another law gives, typed with that law; the Regulation reckons none for it. */
export interface TypedDay {
  readonly on: PlainDate
  readonly dueOn?: PlainDate | undefined
  readonly law?: string | undefined
}

export const typedDay = {
  dueOn: day.optional().describe('其他法律规定的办结日期；没有规定的不填'),
  law: word().optional().describe('规定这一日期的法律名称和条款'),
}

const refusals = {
  lawMissing: refuse('lawMissing', '办理须如实记载', '填了其他法律规定的日期，请同时写明是哪部法律第几条。'),
  dayMissing: refuse('dayMissing', '办理须如实记载', '写了法律名称和条款，请同时填写它规定的日期；没有规定的都不填。'),
} as const

export function refuseTypedDay({ on, dueOn, law }: TypedDay): Refusal | undefined {
  if (dueOn === undefined) return law === undefined ? undefined : refusals.dayMissing
  return law === undefined ? refusals.lawMissing : refuseDayBefore(dueOn, on, '办理日期')
}

/** The duty by the day typed; without one by this office's own (非法定期限). */
export function startTyped(
  duty: string,
  terms: { readonly typed: NamedTerm; readonly own: CountedTerm },
  owner: Owner,
  { on, dueOn, calendar }: TypedDay & { readonly calendar: Calendar },
): ClockEntry {
  if (dueOn === undefined) return startDuty(duty, terms.own, owner, { from: on, calendar })
  return startNamed(duty, terms.typed, owner, { from: on, named: dueOn, calendar })
}
