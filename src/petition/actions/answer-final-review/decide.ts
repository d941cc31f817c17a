import type { Act } from '../../act.ts'
import { isRefusal } from '../../refusal.ts'
import { answerReview, refuseAnswering } from '../../reviewing.ts'
import { input, texts } from './input.ts'
import type { AnswerFinalReviewInput } from './input.ts'
import { article, label } from './texts.ts'

/** 第三十六条第一款 「应当自收到复核请求之日起30日内提出复核意见」 */
export const answerFinalReview: Act<AnswerFinalReviewInput> = {
  label,
  article,
  input,
  texts,
  open: (petition) => refuseAnswering(petition, 'finalReview'),
  decide(petition, given, facts) {
    const answer = answerReview(petition, 'finalReview', given, facts)
    return isRefusal(answer) ? answer : [{ type: 'finalReviewAnswered', ...answer }]
  },
}
