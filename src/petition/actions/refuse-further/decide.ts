import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { earlierOf } from '../../earlier.ts'
import { settleAtEnd } from '../../ending.ts'
import { isUntakenBy, untakenDuties } from '../../first-hand.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { textsOfAct } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { RefuseFurtherInput } from './input.ts'
import { article, filedBefore, label, refusals } from './texts.ts'

/** 第三十六条第三款 「仍然以同一事实和理由提出投诉请求的」: after a delivered final review only, never by a lapsed window (Q7). */
export const refuseFurther: Act<RefuseFurtherInput> = {
  label,
  article,
  input,
  texts,
  open(petition, facts) {
    const reviewed = finallyReviewed(petition, facts)
    return isRefusal(reviewed) ? reviewed : undefined
  },
  decide(petition, { on }, facts) {
    const reviewed = finallyReviewed(petition, facts)
    if (isRefusal(reviewed)) return reviewed
    const unfit = refuseImpossibleDay(petition, on, facts)
    if (unfit !== undefined) return unfit
    const given = textsOfAct(facts, texts, article)
    if (isRefusal(given)) return given
    const clocks = settleAtEnd(petition, on, untakenDuties)
    return [{ type: 'refusedFurther', on, earlier: reviewed.id, decidedBy: facts.actor.id, texts: given, clocks }]
  },
}

function finallyReviewed(petition: Petition, facts: Facts): Petition | Refusal {
  if (!isUntakenBy(petition, facts.actor.unit)) return refusals.notUntaken
  if (petition.relation !== 'afterFinalReview') return refusals.notConfirmed
  const earlier = earlierOf(petition, facts)
  if (earlier === undefined) return refusals.earlierUnknown
  const deliveredOn = earlier.finalReview?.deliveredOn
  if (deliveredOn === undefined) return refusals.notFinallyReviewed
  return petition.receivedOn < deliveredOn ? filedBefore(deliveredOn) : earlier
}
