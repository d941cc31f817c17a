import type { Calendar } from '../calendar/calendar.ts'
import { addDays } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { registrationNumber } from '../petition/registration-number.ts'
import { demonstrationRegion } from './county.ts'
import type { Random } from './random.ts'

/** What the county is made from: the same day and seed make the same county. */
export interface World {
  readonly today: PlainDate
  readonly calendar: Calendar
  readonly random: Random
  /** 登记编号 for that day, none of them given twice. */
  numberFor(day: PlainDate): string
}

export function worldOf(today: PlainDate, calendar: Calendar, random: Random): World {
  const given = new Set<string>()
  const numberFor = (day: PlainDate): string => {
    const number = registrationNumber(demonstrationRegion.code, day, random.next())
    if (given.has(number)) return numberFor(day)
    given.add(number)
    return number
  }
  return { today, calendar, random, numberFor }
}

/** The working day `days` calendar days after `day`, or the next one. */
export function after({ calendar }: World, day: PlainDate, days: number): PlainDate {
  return calendar.rollForward(addDays(day, days))
}

/** The last working day at least `days` calendar days before `day`. */
export function before({ calendar }: World, day: PlainDate, days: number): PlainDate {
  let found = addDays(day, -days)
  while (!calendar.isWorkday(found)) found = addDays(found, -1)
  return found
}

/**
 * The day a term of `days` must have started to end on `due`, or on the next working day where `due` is none: a working
 * day itself where one will do. Before a long holiday that day may still lie ahead; then it is the latest one gone by.
 */
export function startedFor(world: World, due: PlainDate, days: number): PlainDate {
  const { calendar, today } = world
  const ends = calendar.rollForward(due)
  const latest = addDays(ends, -days)
  const start = before(world, latest, 0)
  const fits = calendar.rollForward(addDays(start, days)) === ends ? start : latest
  return fits <= today ? fits : before(world, today, 0)
}
