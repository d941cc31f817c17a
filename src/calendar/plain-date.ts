declare const brand: unique symbol

/**
 * A day of law: one calendar day as counted in Asia/Shanghai, written 'YYYY-MM-DD', from 1950 to 2149.
 * Being fixed-width text it sorts and compares with `<`, and goes to PostgreSQL's `date` and to JSON as it is.
 */
export type PlainDate = string & { readonly [brand]: 'PlainDate' }

const FIRST_YEAR = 1950
const LAST_YEAR = 2149
/** 1950-01-01, in days since 1970-01-01. */
const FIRST_EPOCH_DAY = -7305
const MS_PER_DAY = 86_400_000
/** No summer time is reckoned: China has had none since 1991, and no act here is older. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const ZERO = 48
const HYPHEN = 45

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Reads the `width` digits at `start`; NaN if one of them is no ASCII digit. */
function digitsAt(text: string, start: number, width: number): number {
  let value = 0
  for (let at = start; at < start + width; at += 1) {
    const digit = text.charCodeAt(at) - ZERO
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** Whether `text` names a day that exists: '2024-02-29' does, '2025-02-29' and '2025-2-9' do not. */
export function isPlainDate(text: string): text is PlainDate {
  if (text.length !== 10 || text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false
  const year = digitsAt(text, 0, 4)
  const month = digitsAt(text, 5, 2)
  const day = digitsAt(text, 8, 2)
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12)) return false
  return day >= 1 && day <= daysInMonth(year, month)
}

/** @throws RangeError when `text` is not a real day 'YYYY-MM-DD' of the years 1950 to 2149. */
export function plainDate(text: string): PlainDate {
  if (isPlainDate(text)) return text
  throw new RangeError(`「${text}」不是有效日期：请写成“2025-07-03”的样子，须确有这一天，年份在1950至2149之间`)
}

// Every day's text and every month's first day are laid out once, so that arithmetic on days allocates nothing: a
// worklist reckons a due day for every open duty.
const texts: PlainDate[] = []
const monthStarts = new Int32Array((LAST_YEAR - FIRST_YEAR + 1) * 12)

for (let month = 0; month < monthStarts.length; month += 1) {
  const year = FIRST_YEAR + Math.floor(month / 12)
  const monthOfYear = (month % 12) + 1
  monthStarts[month] = FIRST_EPOCH_DAY + texts.length
  for (let day = 1; day <= daysInMonth(year, monthOfYear); day += 1) {
    texts.push(plainDate(`${year}-${String(monthOfYear).padStart(2, '0')}-${String(day).padStart(2, '0')}`))
  }
}

/** The last day a PlainDate can name. */
export const lastPlainDate: PlainDate = plainDate(`${LAST_YEAR}-12-31`)

/** Days since 1970-01-01; negative before it. */
export function toEpochDay(day: PlainDate): number {
  const year = (day.charCodeAt(0) - ZERO) * 1000 + (day.charCodeAt(1) - ZERO) * 100 + twoDigits(day, 2)
  const monthStart = monthStarts[(year - FIRST_YEAR) * 12 + twoDigits(day, 5) - 1]
  if (monthStart === undefined) throw new RangeError(`「${day}」不是有效日期`)
  return monthStart + twoDigits(day, 8) - 1
}

function twoDigits(day: PlainDate, start: number): number {
  return (day.charCodeAt(start) - ZERO) * 10 + day.charCodeAt(start + 1) - ZERO
}

/** @throws RangeError when the number is not whole or lies outside the years 1950 to 2149. */
export function fromEpochDay(epochDay: number): PlainDate {
  const day = texts[epochDay - FIRST_EPOCH_DAY]
  if (day === undefined) {
    throw new RangeError(`日期超出可计算的范围（1950年至2149年，按整日计算）：距1970-01-01 ${epochDay} 日`)
  }
  return day
}

/** The day `n` calendar days after `day`, before it when `n` is negative; `day` itself is not counted (民法典第二百零一条). */
export function addDays(day: PlainDate, n: number): PlainDate {
  return fromEpochDay(toEpochDay(day) + n)
}

/** `to` minus `from`, in calendar days. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return toEpochDay(to) - toEpochDay(from)
}

/**
 * The day it is in Shanghai at that instant, whatever zone the machine keeps.
 * @param instant a Date, or milliseconds since 1970-01-01T00:00Z
 */
export function shanghaiDayOf(instant: Date | number): PlainDate {
  const ms = typeof instant === 'number' ? instant : instant.getTime()
  return fromEpochDay(Math.floor((ms + SHANGHAI_OFFSET_MS) / MS_PER_DAY))
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
// 1950-01-01 was a Sunday.
const weekdaysFromFirst = [7, 1, 2, 3, 4, 5, 6] as const

/** ISO weekday: Monday is 1, Sunday is 7. */
export function weekdayOf(day: PlainDate): Weekday {
  return weekdaysFromFirst[(toEpochDay(day) - FIRST_EPOCH_DAY) % 7] ?? 7
}

/** As an official paper writes it: 「2025年7月3日」. */
export function sayDay(day: PlainDate): string {
  return `${day.slice(0, 4)}年${twoDigits(day, 5)}月${twoDigits(day, 8)}日`
}
