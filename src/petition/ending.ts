import type { PlainDate } from '../calendar/plain-date.ts'
import type { ClockEntry, Duty, WaiverCause } from '../terms/clock.ts'
import type { TermId } from '../terms/terms.ts'
import { meet, openDuties, waiveWhere } from './duties.ts'
import type { EndReason, Petition } from './state.ts'

/**
 * What is still owed once the procedure has ended: to whoever assigned, pressed or asked; and to the petitioner what was
 * granted or agreed, which binds though nothing is left to decide (第三十二条第二款、第三十三条).
 */
const outlivesTheEnd: ReadonlySet<TermId> = new Set<TermId>([
  'assignedFeedback',
  'urgentReport',
  'urgentFollowUp',
  'rectification',
  'recommendationFeedback',
  'answerAbove',
  'answerAboveUndated',
  'instruction',
  'enforcement',
  'agreement',
])

/** The petition once its procedure has ended. */
export function endedAs(petition: Petition, ended: EndReason, endedOn: PlainDate): Petition {
  return { ...petition, stage: 'ended', ended, endedOn }
}

/**
 * The clocks of an act that ends the procedure: what the act itself performs is met, and the rest falls away. What fell
 * away after its day stays missed (FIGURES.md).
 */
export function settleAtEnd(petition: Petition, on: PlainDate, met: readonly TermId[]): ClockEntry[] {
  const performed = openDuties(petition, ({ term }) => met.includes(term)).map(({ id }) => id)
  return [
    ...meet(petition, on, ...performed),
    ...waiveAtEnd(petition, on, 'ended', ({ id }) => !performed.includes(id)),
  ]
}

/** What falls away when the procedure ends, but for what outlives it. */
export function waiveAtEnd(
  petition: Petition,
  on: PlainDate,
  cause: WaiverCause,
  which: (duty: Duty) => boolean = () => true,
): ClockEntry[] {
  return waiveWhere(petition, on, cause, (duty) => which(duty) && !outlivesTheEnd.has(duty.term))
}
