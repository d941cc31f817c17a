import type { Act } from '../../act.ts'
import { meet, startReview } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import { disputableOpinion, isOutOfTime, refuseRequest } from '../../reviewing.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { RequestFirstReviewInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第三十五条 「可以自收到书面答复之日起30日内请求原办理机关、单位的上一级机关、单位复查」 */
export const requestFirstReview: Act<RequestFirstReviewInput> = {
  label,
  article,
  input,
  open: (petition) => (disputableOpinion(petition) === undefined ? refusals.notDelivered : undefined),
  decide(petition, given, facts) {
    const disputed = disputableOpinion(petition)
    if (disputed === undefined) return refusals.notDelivered
    const refusal = refuseRequest(petition, { ...given, disputed }, facts, refusals)
    if (refusal !== undefined) return refusal
    const text = neededText(facts, 'request', texts.request.label, article)
    if (isRefusal(text)) return text
    const { on, reviewer, takenBy } = given
    const late = isOutOfTime(given, disputed)
    const clocks = [
      ...meet(petition, on, 'firstReviewRequest'),
      startReview('firstReview', reviewer, on, facts.calendar),
    ]
    const event = { type: 'firstReviewRequested', on, reviewer, text, late, clocks } as const
    return [late && takenBy !== undefined ? { ...event, takenBy } : event]
  },
}
