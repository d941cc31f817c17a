import { addDays, plainDate } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'

/** The State Council General Office's yearly notice on holidays: which days rest, which weekend days are worked. */
export interface Notice {
  readonly year: number
  /** 「国办发明电〔2024〕12号」 */
  readonly number: string
  readonly title: string
  readonly issuedOn: PlainDate
  /** Each holiday with all its days as the notice gives them, weekends within included. */
  readonly holidays: readonly { readonly name: string; readonly days: readonly PlainDate[] }[]
  /** 调休上班: Saturdays and Sundays that are worked. */
  readonly workdays: readonly PlainDate[]
}

/** The days `first` to `last`, both included: how a notice gives a holiday. */
export function daysFrom(first: string, last: string): readonly PlainDate[] {
  const end = plainDate(last)
  const days: PlainDate[] = []
  for (let day = plainDate(first); day <= end; day = addDays(day, 1)) days.push(day)
  return days
}
