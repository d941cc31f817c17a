import { addDays, daysBetween } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import type { Duty } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { move } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import { isClosedGate, reviewGate } from '../../review-gate.ts'
import { inRound } from '../../rounds.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { ExcuseDelayInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * The days she was kept from asking don't count (Q9): her window becomes longer by them, and never shorter. Also after it
 * has passed, and after the case was marked as ended because she hadn't asked.
 */
export const excuseDelay: Act<ExcuseDelayInput> = {
  label,
  article,
  input,
  texts,
  open: (petition, { today }) => (windowOf(petition, today) === undefined ? refusals.noWindow : undefined),
  decide(petition, given, facts) {
    const window = windowOf(petition, facts.today)
    if (window === undefined) return refusals.noWindow
    const { on, from, to, cause } = given
    const refusal = refuseImpossibleDay(petition, on, facts) ?? refuseSpan(petition, given, window)
    if (refusal !== undefined) return refusal
    const reason = neededText(facts, 'reason', texts.reason.label, article)
    if (isRefusal(reason)) return reason
    const days = daysBetween(from, to) + 1
    const decidedBy = facts.actor.id
    const moved = { from: window.from, base: addDays(window.base, days), days, approvedBy: decidedBy }
    const clocks = [move(window, 'excused', moved, facts.calendar)]
    return [{ type: 'delayExcused', on, from, to, days, cause, reason, decidedBy, clocks }]
  },
}

/** Her own window, running or passed, in which review may still be asked for. */
function windowOf(petition: Petition, today: PlainDate): Duty | undefined {
  const levels = ['firstReview', 'finalReview'] as const
  const level = levels.find((each) => !isClosedGate(reviewGate(petition, each, today)))
  return level === undefined ? undefined : petition.duties[inRound(petition, `${level}Request`)]
}

/** The day of delivery itself never counted, so there is nothing to take out of it. */
function refuseSpan({ excused = [] }: Petition, { on, from, to }: ExcuseDelayInput, window: Duty): Refusal | undefined {
  if (to < from || to > on) return refusals.backwards
  if (from <= window.from || from > window.due) return refusals.outside
  return excused.some((span) => from <= span.to && span.from <= to) ? refusals.excusedAlready : undefined
}
