import { addDays } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { ratingWindowDays } from '../../../terms/readings.ts'

/** Q22: the last day a rating is taken, or changed; undefined where no window closes. */
export function ratingClosesOn(answerLeftOn: PlainDate, days = ratingWindowDays): PlainDate | undefined {
  return days === undefined ? undefined : addDays(answerLeftOn, days)
}
