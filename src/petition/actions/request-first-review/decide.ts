import type { Act } from '../../act.ts'
import { isRefusal } from '../../refusal.ts'
import { refuseAsking, requestReview, warnLate } from '../../reviewing.ts'
import { input, texts } from './input.ts'
import type { RequestFirstReviewInput } from './input.ts'
import { article, label } from './texts.ts'

/** 第三十五条 「可以自收到书面答复之日起30日内请求原办理机关、单位的上一级机关、单位复查」 */
export const requestFirstReview: Act<RequestFirstReviewInput> = {
  label,
  article,
  input,
  texts,
  remark: (petition, facts) => warnLate(petition, 'firstReview', facts),
  open: (petition, facts) => refuseAsking(petition, 'firstReview', facts),
  decide(petition, given, facts) {
    const request = requestReview(petition, 'firstReview', given, facts)
    return isRefusal(request) ? request : [{ type: 'firstReviewRequested', ...request }]
  },
}
