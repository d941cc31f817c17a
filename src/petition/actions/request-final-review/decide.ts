import type { Act } from '../../act.ts'
import { meet, startReview } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import { disputableReview, isOutOfTime, refuseRequest } from '../../reviewing.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { RequestFinalReviewInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第三十六条第一款 「可以自收到书面答复之日起30日内向复查机关、单位的上一级机关、单位请求复核」 */
export const requestFinalReview: Act<RequestFinalReviewInput> = {
  label,
  article,
  input,
  open: (petition) => (disputableReview(petition) === undefined ? refusals.notDelivered : undefined),
  decide(petition, given, facts) {
    const disputed = disputableReview(petition)
    if (disputed === undefined) return refusals.notDelivered
    const refusal = refuseRequest(petition, { ...given, disputed }, facts, refusals)
    if (refusal !== undefined) return refusal
    const text = neededText(facts, 'request', texts.request.label, article)
    if (isRefusal(text)) return text
    const { on, reviewer, takenBy } = given
    const late = isOutOfTime(given, disputed)
    const clocks = [
      ...meet(petition, on, 'finalReviewRequest'),
      startReview('finalReview', reviewer, on, facts.calendar),
    ]
    const event = { type: 'finalReviewRequested', on, reviewer, text, late, clocks } as const
    return [late && takenBy !== undefined ? { ...event, takenBy } : event]
  },
}
