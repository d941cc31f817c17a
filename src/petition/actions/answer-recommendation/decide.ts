import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet } from '../../duties.ts'
import { owedHere } from '../../overseeing.ts'
import { isRefusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { AnswerRecommendationInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第四十条第四款 「有关机关、单位应当书面反馈采纳情况」: adopted or not, with the reasons either way. */
export const answerRecommendation: Act<AnswerRecommendationInput> = {
  label,
  article,
  input,
  texts,
  open: (petition, { actor }) =>
    owedHere(petition, 'recommendationFeedback', actor).length === 0 ? refusals.notOwed : undefined,
  decide(petition, { on, id, adopted }, facts) {
    const closed = this.open(petition, facts)
    if (closed !== undefined) return closed
    const owed = owedHere(petition, 'recommendationFeedback', facts.actor)
    const duty = owed.find((each) => each.id === `recommendationFeedback/${id}`)
    const made = petition.oversight?.recommendations?.find((each) => each.id === id)
    if (duty === undefined || made === undefined) return refusals.unknown
    const refusal = refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, made.on, '提出建议的')
    if (refusal !== undefined) return refusal
    const feedback = neededText(facts, 'feedback', texts.feedback.label, article)
    if (isRefusal(feedback)) return feedback
    const clocks = meet(petition, on, duty.id)
    return [{ type: 'recommendationAnswered', on, id, kind: made.kind, adopted, feedback, clocks }]
  },
}
