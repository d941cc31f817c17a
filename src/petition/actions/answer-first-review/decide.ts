import type { Act } from '../../act.ts'
import { isRefusal } from '../../refusal.ts'
import { answerReview, refuseAnswering } from '../../reviewing.ts'
import { input, texts } from './input.ts'
import type { AnswerFirstReviewInput } from './input.ts'
import { article, label } from './texts.ts'

/** 第三十五条 「应当自收到复查请求之日起30日内提出复查意见，并予以书面答复」 */
export const answerFirstReview: Act<AnswerFirstReviewInput> = {
  label,
  article,
  input,
  texts,
  open: (petition) => refuseAnswering(petition, 'firstReview'),
  decide(petition, given, facts) {
    const answer = answerReview(petition, 'firstReview', given, facts)
    return isRefusal(answer) ? answer : [{ type: 'firstReviewAnswered', ...answer }]
  },
}
