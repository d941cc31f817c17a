import { addDays, daysBetween, plainDate } from '../../calendar/plain-date.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import type { Comparison } from './input.ts'

interface Span {
  readonly from: PlainDate
  readonly to: PlainDate
}

/**
 * What a span is compared with: the same span of last year, and the span before it. A span of whole months is preceded by
 * as many whole months (before the first half-year stands all of the second), any other by as many days.
 */
export function earlierSpans({ from, to }: Span): readonly (Span & { readonly span: Comparison['span'] })[] {
  const lastDay = addDays(from, -1)
  const months = isMonthEnd(to) && isMonthEnd(lastDay) ? monthOf(to) - monthOf(lastDay) : undefined
  const before =
    months === undefined ? addDays(lastDay, -daysBetween(from, to)) : firstOf(monthOf(lastDay) - months + 1)
  return [
    {
      span: 'lastYear',
      from: yearBefore(from),
      to: isMonthEnd(to) ? addDays(firstOf(monthOf(to) - 11), -1) : yearBefore(to),
    },
    { span: 'spanBefore', from: before, to: lastDay },
  ]
}

/** Months since the year 0. */
const monthOf = (day: PlainDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

function firstOf(month: number): PlainDate {
  return plainDate(`${String(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}-01`)
}

const isMonthEnd = (day: PlainDate) => addDays(day, 1).endsWith('-01')

/** The same day a year earlier; 29 February becomes the 28th. */
function yearBefore(day: PlainDate): PlainDate {
  const thatYear = addDays(day, -365)
  return thatYear.slice(5) === day.slice(5) ? thatYear : addDays(thatYear, -1)
}
