import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet, startService } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { AnswerFirstReviewInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第三十五条 「应当自收到复查请求之日起30日内提出复查意见，并予以书面答复」 */
export const answerFirstReview: Act<AnswerFirstReviewInput> = {
  label,
  article,
  input,
  open: (petition) => (petition.stage === 'firstReview' ? undefined : refusals.notRequested),
  decide(petition, given, facts) {
    const review = petition.firstReview
    if (petition.stage !== 'firstReview' || review === undefined) return refusals.notRequested
    const refusal =
      refuseImpossibleDay(petition, given.on, facts) ?? refuseDayBefore(given.on, review.requestedOn, '收到复查请求的')
    if (refusal !== undefined) return refusal
    const text = neededText(facts, 'opinion', texts.opinion.label, article)
    if (isRefusal(text)) return text
    const { on, result } = given
    const clocks = [
      ...meet(petition, on, 'firstReview'),
      startService('firstReview', review.reviewer, on, facts.calendar),
    ]
    return [{ type: 'firstReviewAnswered', on, result, text, clocks }]
  },
}
