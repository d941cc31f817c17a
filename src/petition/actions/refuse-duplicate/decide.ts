import { isMissed } from '../../../terms/clock.ts'
import type { Duty } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { earlierOf } from '../../earlier.ts'
import { settleAtEnd } from '../../ending.ts'
import { isUntakenBy, untakenDuties } from '../../first-hand.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import { ownAnswerOwed } from '../../routing-duties.ts'
import type { Petition } from '../../state.ts'
import { assignmentOf } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { RefuseDuplicateInput } from './input.ts'
import { article, earlierOverdue, label, refusals } from './texts.ts'

/**
 * 第十九条第三款 「上级机关、单位不予受理」: the superior's alone, while the unit below is within its days. One day overdue, and
 * the superior takes it: she came because nobody answered.
 */
export const refuseDuplicate: Act<RefuseDuplicateInput> = {
  label,
  article,
  input,
  texts,
  open(petition, facts) {
    const running = runningAtUnitBelow(petition, facts)
    return isRefusal(running) ? running : undefined
  },
  decide(petition, { on }, facts) {
    const running = runningAtUnitBelow(petition, facts)
    if (isRefusal(running)) return running
    const unfit = refuseImpossibleDay(petition, on, facts)
    if (unfit !== undefined) return unfit
    const notice = neededText(facts, 'notice', texts.notice.label, article)
    if (isRefusal(notice)) return notice
    const { earlier, duty } = running
    const clocks = settleAtEnd(petition, on, untakenDuties)
    return [{ type: 'refusedAsDuplicate', on, earlier, handledBy: duty.owner, until: duty.due, notice, clocks }]
  },
}

/** The earlier petition's own duty that still runs within its days; without it there is nothing to point her to. */
function runningAtUnitBelow(
  petition: Petition,
  facts: Facts,
): Refusal | { readonly earlier: string; readonly duty: Duty } {
  if (!isUntakenBy(petition, facts.actor.unit)) return refusals.notUntaken
  if (petition.relation !== 'duplicateAtSuperior') return refusals.notConfirmed
  const earlier = earlierOf(petition, facts)
  if (earlier === undefined) return refusals.earlierUnknown
  if (assignmentOf(earlier, facts.actor.unit) !== undefined) return refusals.competent
  const duty = ownAnswerOwed(earlier)
  if (duty === undefined) return refusals.notBeingHandled
  if (duty.owner === facts.actor.unit) return refusals.competent
  return isMissed(duty, facts.today) ? earlierOverdue(duty.due) : { earlier: earlier.id, duty }
}
