import { checkNotices } from './notices/check.ts'
import { notices as stateCouncilNotices } from './notices/index.ts'
import type { Notice } from './notices/notice.ts'
import { fromEpochDay, lastPlainDate, plainDate, toEpochDay, weekdayOf } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'
import { statutoryHolidaysOf } from './statutory-holidays.ts'

export type { Notice } from './notices/notice.ts'

export interface RestDay {
  readonly day: PlainDate
  readonly why: 'weekend' | 'holiday'
  /** 「劳动节」; a weekend inside the notice's run of days counts as the holiday. */
  readonly holiday?: string
  /** Number of the notice; absent for weekends, and for statutory holidays of a year whose notice is not out. */
  readonly notice?: string
}

/** 调休上班: a Saturday or Sunday that is worked, and the notice that says so. */
export interface MakeupWorkday {
  readonly day: PlainDate
  readonly notice: string
}

/**
 * Which days rest. Past the years whose notice is loaded every answer is provisional (`isKnown` is false): weekends and
 * the holidays fixed by 放假办法 rest, and nothing else. Before `firstKnownDay` every method but `isKnown` throws a
 * RangeError. The last days of December can still be touched by the next year's notice, as 2022-12-31 was.
 */
export interface Calendar {
  /** The years loaded, kept with every day reckoned: 'CN-2022..2026'. */
  readonly version: string
  readonly firstKnownDay: PlainDate
  readonly lastKnownDay: PlainDate
  isWorkday(day: PlainDate): boolean
  /** Whether the notice for the day's year is loaded. */
  isKnown(day: PlainDate): boolean
  /** The first working day on or after `base`: 民法典第二百零三条第一款. Only the end of a term rolls. */
  rollForward(base: PlainDate): PlainDate
  /**
   * The `n`th working day after `from`, which is not counted itself (民法典第二百零一条第一款).
   * @throws RangeError when `n` is no whole number, or negative
   */
  addWorkdays(from: PlainDate, n: number): PlainDate
  /** The rest days from `from` up to, but without, `until`: why a due day moved from `from` to `until`. */
  restDays(from: PlainDate, until: PlainDate): readonly RestDay[]
  /** The 调休 working days from `from` to `until`, both included. */
  makeupWorkdays(from: PlainDate, until: PlainDate): readonly MakeupWorkday[]
}

interface Holiday {
  readonly name: string
  readonly notice?: string
}

interface Tables {
  readonly firstKnownDay: PlainDate
  readonly lastKnownDay: PlainDate
  readonly holidays: ReadonlyMap<PlainDate, Holiday>
  readonly makeups: ReadonlyMap<PlainDate, string>
  /** For each day from `firstKnownDay` on, the epoch day of the first working day on or after it. */
  readonly nextWorkday: Int32Array
}

/**
 * A calendar of the given notices, one for each year, oldest first, without a gap.
 * @throws RangeError naming year and day when the notices are ill-formed or contradict each other
 */
export function makeCalendar(notices: readonly Notice[]): Calendar {
  checkNotices(notices)
  const tables = tablesOf(notices)
  const { firstKnownDay, lastKnownDay } = tables
  const nextWorkday = (day: PlainDate): number => nextWorkdayIn(tables, toEpochDay(day))
  return {
    version: `CN-${firstKnownDay.slice(0, 4)}..${lastKnownDay.slice(0, 4)}`,
    firstKnownDay,
    lastKnownDay,
    isWorkday: (day) => nextWorkday(day) === toEpochDay(day),
    isKnown: (day) => day >= firstKnownDay && day <= lastKnownDay,
    rollForward: (base) => fromEpochDay(nextWorkday(base)),
    addWorkdays: (from, n) => addWorkdaysIn(tables, from, n),
    restDays: (from, until) => restDaysIn(tables, from, until),
    makeupWorkdays: (from, until) => makeupWorkdaysIn(tables, from, until),
  }
}

function tablesOf(notices: readonly Notice[]): Tables {
  const years = notices.map((notice) => notice.year)
  const lastKnownYear = Math.max(...years)
  const firstKnownDay = plainDate(`${Math.min(...years)}-01-01`)
  const holidays = holidaysOf(notices, lastKnownYear)
  const makeups = new Map(notices.flatMap(({ number, workdays }) => workdays.map((day) => [day, number] as const)))
  const first = toEpochDay(firstKnownDay)
  const last = toEpochDay(lastPlainDate)
  const nextWorkday = new Int32Array(last - first + 1)
  let next = last + 1 // Past the last day there is none: fromEpochDay refuses it.
  for (let epochDay = last; epochDay >= first; epochDay -= 1) {
    const day = fromEpochDay(epochDay)
    if (makeups.has(day) || (weekdayOf(day) < 6 && !holidays.has(day))) next = epochDay
    nextWorkday[epochDay - first] = next
  }
  return { firstKnownDay, lastKnownDay: plainDate(`${lastKnownYear}-12-31`), holidays, makeups, nextWorkday }
}

function holidaysOf(notices: readonly Notice[], lastKnownYear: number): Map<PlainDate, Holiday> {
  const holidays = new Map<PlainDate, Holiday>()
  for (const { number, holidays: ofYear } of notices) {
    for (const { name, days } of ofYear) for (const day of days) holidays.set(day, { name, notice: number })
  }
  const lastYear = Number(lastPlainDate.slice(0, 4))
  for (let year = lastKnownYear + 1; year <= lastYear; year += 1) {
    for (const { name, days } of statutoryHolidaysOf(year)) {
      for (const day of days) {
        const same = holidays.get(day) // 中秋节 can fall within 国庆节, as in 2028.
        holidays.set(day, { name: same === undefined ? name : `${same.name}、${name}` })
      }
    }
  }
  return holidays
}

function nextWorkdayIn(tables: Tables, epochDay: number): number {
  const next = tables.nextWorkday[epochDay - toEpochDay(tables.firstKnownDay)]
  if (next === undefined) throw unknownPast(tables, fromEpochDay(epochDay))
  return next
}

function unknownPast({ firstKnownDay, lastKnownDay }: Tables, day: PlainDate): RangeError {
  const known = `${firstKnownDay.slice(0, 4)}年至${lastKnownDay.slice(0, 4)}年`
  return new RangeError(
    `${day.slice(0, 4)}年的放假安排没有载入（已载入${known}），不能推算${day}起的工作日：` +
      '请核对日期；确需推算的，先载入该年的国务院办公厅通知',
  )
}

function addWorkdaysIn(tables: Tables, from: PlainDate, n: number): PlainDate {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`工作日数应为不小于零的整数，不能是「${n}」`)
  let epochDay = toEpochDay(from)
  for (let counted = 0; counted < n; counted += 1) epochDay = nextWorkdayIn(tables, epochDay + 1)
  return fromEpochDay(epochDay)
}

function restDaysIn(tables: Tables, from: PlainDate, until: PlainDate): readonly RestDay[] {
  const rests: RestDay[] = []
  const end = toEpochDay(until)
  for (let epochDay = toEpochDay(from); epochDay < end; epochDay += 1) {
    if (nextWorkdayIn(tables, epochDay) === epochDay) continue
    const day = fromEpochDay(epochDay)
    const holiday = tables.holidays.get(day)
    if (holiday === undefined) rests.push({ day, why: 'weekend' })
    else if (holiday.notice === undefined) rests.push({ day, why: 'holiday', holiday: holiday.name })
    else rests.push({ day, why: 'holiday', holiday: holiday.name, notice: holiday.notice })
  }
  return rests
}

function makeupWorkdaysIn(tables: Tables, from: PlainDate, until: PlainDate): readonly MakeupWorkday[] {
  if (from < tables.firstKnownDay) throw unknownPast(tables, from)
  return [...tables.makeups]
    .filter(([day]) => day >= from && day <= until)
    .map(([day, notice]) => ({ day, notice }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** The calendar of every notice this build knows. */
export const stateCouncilCalendar: Calendar = makeCalendar(stateCouncilNotices)
