import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet } from '../../duties.ts'
import { owedHere } from '../../overseeing.ts'
import { isRefusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { AnswerSupervisionInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第四十条第四款 「有关机关、单位应当书面反馈采纳情况」: a supervision advises, so its answer says what was adopted. The office enters
 * the written answer of a reviewer that has no account here.
 */
export const answerSupervision: Act<AnswerSupervisionInput> = {
  label,
  article,
  input,
  texts,
  open: (petition, { actor }) =>
    owedHere(petition, 'supervisionAnswer', actor).length === 0 ? refusals.notSupervised : undefined,
  decide(petition, given, facts) {
    const { on, id, adopted } = given
    const supervision = petition.supervisions.find((each) => each.id === id)
    if (supervision?.answeredOn !== undefined) return refusals.answered
    const closed = this.open(petition, facts)
    if (closed !== undefined) return closed
    const owed = owedHere(petition, 'supervisionAnswer', facts.actor)
    if (supervision === undefined || owed.every((duty) => duty.id !== `supervision/${id}`)) return refusals.unknown
    const refusal = refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, supervision.on, '督办的')
    if (refusal !== undefined) return refusal
    const text = neededText(facts, 'answer', texts.answer.label, article)
    if (isRefusal(text)) return text
    return [{ type: 'supervisionAnswered', on, id, adopted, text, clocks: meet(petition, on, `supervision/${id}`) }]
  },
}
