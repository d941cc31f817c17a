import type { Act } from '../../act.ts'
import { clocksOfAnswer, leads, refuseAnswerDay } from '../../other-answers.ts'
import { isRefusal } from '../../refusal.ts'
import { accusationFeedbackOwed } from '../../routing-duties.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { AnswerAccusationInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第三十条第一款 「应当依规依纪依法接收、受理、办理和反馈」, by a competent unit, once a named person has said that it isn't the
 * accused: what the accused unit would answer is no answer.
 */
export const answerAccusation: Act<AnswerAccusationInput> = {
  label,
  article,
  input,
  texts,
  open(petition, { actor }) {
    if (accusationFeedbackOwed(petition) === undefined) return refusals.notAccusation
    if (!leads(petition, actor.unit) || petition.accusedUnits.includes(actor.unit)) return refusals.notLead
    return petition.kindConfirmedBy === undefined ? refusals.notConfirmed : undefined
  },
  decide(petition, given, facts) {
    const owed = accusationFeedbackOwed(petition)
    if (owed === undefined) return refusals.notAccusation
    const refusal = this.open(petition, facts) ?? refuseAnswerDay(petition, given.on, facts)
    if (refusal !== undefined) return refusal
    const feedback = neededText(facts, 'feedback', texts.feedback.label, article)
    if (isRefusal(feedback)) return feedback
    return [{ type: 'accusationAnswered', ...given, feedback, clocks: clocksOfAnswer(petition, owed, given.on, facts) }]
  },
}
