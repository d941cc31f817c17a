import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet, startService } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { AnswerFinalReviewInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第三十六条第一款 「应当自收到复核请求之日起30日内提出复核意见」 */
export const answerFinalReview: Act<AnswerFinalReviewInput> = {
  label,
  article,
  input,
  open: (petition) => (petition.stage === 'finalReview' ? undefined : refusals.notRequested),
  decide(petition, given, facts) {
    const review = petition.finalReview
    if (petition.stage !== 'finalReview' || review === undefined) return refusals.notRequested
    const refusal =
      refuseImpossibleDay(petition, given.on, facts) ?? refuseDayBefore(given.on, review.requestedOn, '收到复核请求的')
    if (refusal !== undefined) return refusal
    const text = neededText(facts, 'opinion', texts.opinion.label, article)
    if (isRefusal(text)) return text
    const { on, result } = given
    const clocks = [
      ...meet(petition, on, 'finalReview'),
      startService('finalReview', review.reviewer, on, facts.calendar),
    ]
    return [{ type: 'finalReviewAnswered', on, result, text, clocks }]
  },
}
