import type { Act } from '../../act.ts'
import { isRefusal } from '../../refusal.ts'
import { refuseAsking, requestReview, warnLate } from '../../reviewing.ts'
import { input, texts } from './input.ts'
import type { RequestFinalReviewInput } from './input.ts'
import { article, label } from './texts.ts'

/** 第三十六条第一款 「可以自收到书面答复之日起30日内向复查机关、单位的上一级机关、单位请求复核」 */
export const requestFinalReview: Act<RequestFinalReviewInput> = {
  label,
  article,
  input,
  texts,
  remark: (petition, facts) => warnLate(petition, 'finalReview', facts),
  open: (petition, facts) => refuseAsking(petition, 'finalReview', facts),
  decide(petition, given, facts) {
    const request = requestReview(petition, 'finalReview', given, facts)
    return isRefusal(request) ? request : [{ type: 'finalReviewRequested', ...request }]
  },
}
