import type { Calendar } from '../calendar/calendar.ts'
import { addDays } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'

/** How a limit counts: calendar days (「日」), working days (「个工作日」), or a day somebody names (「指定办理期限」). */
export type Limit = CountedLimit | { readonly counted: 'namedDay' }
export type CountedLimit = { readonly counted: 'calendarDays' | 'workdays'; readonly days: number }

/**
 * A day reckoned, with all it rests on, so that a later rule or a later holiday notice rewrites nothing.
 * `base` is the last day as counted; `due` is `base` moved past rest days (民法典第二百零三条, by analogy).
 */
export interface Reckoning {
  readonly from: PlainDate
  readonly base: PlainDate
  readonly due: PlainDate
  /** Version of the calendar it was reckoned with. */
  readonly calendar: string
  /** The State Council has not yet said how the year of `due` rests: shown wherever the day is shown. */
  readonly provisional: boolean
}

/** A day moved past rest days. The day of the trigger is not counted (民法典第二百零一条); only the end rolls. */
export function reckonFromBase(from: PlainDate, base: PlainDate, calendar: Calendar): Reckoning {
  const due = calendar.rollForward(base)
  return { from, base, due, calendar: calendar.version, provisional: !calendar.isKnown(due) }
}

/** `days` calendar days after `from`. */
export function reckonCalendarDays(from: PlainDate, days: number, calendar: Calendar): Reckoning {
  return reckonFromBase(from, addDays(from, days), calendar)
}

/** `days` working days after `from`; base and due are one day, since a working day never rolls. */
export function reckonWorkdays(from: PlainDate, days: number, calendar: Calendar): Reckoning {
  const due = calendar.addWorkdays(from, days)
  return { from, base: due, due, calendar: calendar.version, provisional: !calendar.isKnown(due) }
}

/** A day somebody named: it stands as named, rest day or not. */
export function reckonNamedDay(from: PlainDate, named: PlainDate, calendar: Calendar): Reckoning {
  return { from, base: named, due: named, calendar: calendar.version, provisional: false }
}
