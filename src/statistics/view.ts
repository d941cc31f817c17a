import { addDays } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'

/** What is asked: which region, which days (both included), as known at which instant, and who looks. */
export interface View {
  readonly region: string
  readonly from: PlainDate
  readonly to: PlainDate
  /** Only what was recorded before this instant is known. */
  readonly knownBefore: Date
  /** How that instant is said in the report: a day, or an ISO instant. */
  readonly asOf: string
  readonly viewer: Actor
  /** Figures by unit: by the units of then (left out: this), or by those that continue them now. */
  readonly units?: 'then' | 'now' | undefined
}

/** 「截至某日」 means its end: midnight after it in Shanghai. */
export function endOfDay(day: PlainDate): Date {
  return new Date(`${addDays(day, 1)}T00:00:00+08:00`)
}
