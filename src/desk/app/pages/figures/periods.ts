import { addDays, daysBetween, isPlainDate, plainDate, sayDay } from '../../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../../calendar/plain-date.ts'

/** Days asked about, both included. */
export interface Span {
  readonly from: PlainDate
  readonly to: PlainDate
}

interface Part {
  readonly name: string
  readonly first: number
  readonly months: number
}

const months = Array.from(
  { length: 12 },
  (_, at) => [`m${String(at + 1)}`, part(`${String(at + 1)}月`, at, 1)] as const,
)

/** The parts of a year that are asked about, by their code. */
export const parts: Readonly<Record<string, Part>> = {
  h1: part('上半年', 0, 6),
  h2: part('下半年', 6, 6),
  year: part('全年', 0, 12),
  q1: part('第一季度', 0, 3),
  q2: part('第二季度', 3, 3),
  q3: part('第三季度', 6, 3),
  q4: part('第四季度', 9, 3),
  ...Object.fromEntries(months),
}

function part(name: string, first: number, length: number): Part {
  return { name, first, months: length }
}

/** A part of a year as days. `months` since the year 0 keep December from being a special case. */
export function spanOf(year: number, code: string): Span | undefined {
  const found = parts[code]
  if (found === undefined) return undefined
  const first = year * 12 + found.first
  return { from: firstOf(first), to: addDays(firstOf(first + found.months), -1) }
}

function firstOf(month: number): PlainDate {
  return plainDate(`${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}-01`)
}

/** Which part of which year a span is; undefined where it is one of one's own choosing. */
export function partOf({ from, to }: Span): { readonly year: number; readonly code: string } | undefined {
  const year = Number(from.slice(0, 4))
  const code = Object.keys(parts).find((each) => {
    const span = spanOf(year, each)
    return span?.from === from && span.to === to
  })
  return code === undefined ? undefined : { year, code }
}

/** The half-year that ended last before this day: what reports are written about. */
export function lastHalf(today: PlainDate): Span {
  const year = Number(today.slice(0, 4))
  const ended = today.slice(5) >= '07-01' ? spanOf(year, 'h1') : spanOf(year - 1, 'h2')
  return ended ?? { from: today, to: today }
}

/** 2025年上半年；2025年3月1日至2025年4月15日 */
export function sayPeriod(span: Span): string {
  const named = partOf(span)
  if (named !== undefined) return `${String(named.year)}年${parts[named.code]?.name ?? ''}`
  return `${sayDay(span.from)}至${sayDay(span.to)}`
}

/** What the address asks about; where it says nothing that makes sense, the last half-year. */
export function spanIn(query: URLSearchParams, today: PlainDate): Span {
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? '']
  return isPlainDate(from) && isPlainDate(to) && daysBetween(from, to) >= 0 ? { from, to } : lastHalf(today)
}
