import type { Calendar } from './calendar.ts'
import type { PlainDate } from './plain-date.ts'

/** A day somebody is held to, reckoned by a calendar and not yet met. Leave out named days: they never roll. */
export interface OpenDay {
  readonly id: string
  /** The last day as counted, before rolling. */
  readonly base: PlainDate
  readonly due: PlainDate
  /** Whose day it is: the petitioner's to use, or the unit's to keep. */
  readonly owner: 'petitioner' | 'unit'
  /** Given when the limit counts working days (第二十三条第三款); then `base` is not read. */
  readonly counted?: { readonly from: PlainDate; readonly workdays: number }
}

export interface MovedDay {
  readonly id: string
  readonly was: PlainDate
  readonly now: PlainDate
}

/**
 * Which open days a new year's notice moves, in the order given. Each is to be recorded as a clock entry.
 * A day that `before` does not itself yield rests on something else than the calendar and stays. A petitioner's day
 * never becomes earlier: she may have relied on the one she was told.
 */
export function movedBy(before: Calendar, after: Calendar, open: readonly OpenDay[]): readonly MovedDay[] {
  return open.flatMap((day) => {
    if (dueBy(before, day) !== day.due) return []
    const now = dueBy(after, day)
    const earlier = now < day.due
    return now === day.due || (earlier && day.owner === 'petitioner') ? [] : [{ id: day.id, was: day.due, now }]
  })
}

function dueBy(calendar: Calendar, { base, counted }: OpenDay): PlainDate {
  return counted === undefined ? calendar.rollForward(base) : calendar.addWorkdays(counted.from, counted.workdays)
}
