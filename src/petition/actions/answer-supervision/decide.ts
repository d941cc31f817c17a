import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { AnswerSupervisionInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第四十条第四款 「有关机关、单位应当书面反馈采纳情况」 */
export const answerSupervision: Act<AnswerSupervisionInput> = {
  label,
  article,
  input,
  open(petition, { actor }) {
    const owed = petition.supervisions.some((each) => each.unit === actor.unit && each.answeredOn === undefined)
    return owed ? undefined : refusals.notSupervised
  },
  decide(petition, given, facts) {
    const supervision = petition.supervisions.find((each) => each.id === given.id && each.unit === facts.actor.unit)
    if (supervision?.answeredOn !== undefined) return refusals.answered
    const closed = this.open(petition, facts)
    if (closed !== undefined) return closed
    if (supervision === undefined) return refusals.unknown
    const refusal =
      refuseImpossibleDay(petition, given.on, facts) ?? refuseDayBefore(given.on, supervision.on, '督办的')
    if (refusal !== undefined) return refusal
    const text = neededText(facts, 'answer', texts.answer.label, article)
    if (isRefusal(text)) return text
    const { on, id } = given
    return [{ type: 'supervisionAnswered', on, id, text, clocks: meet(petition, on, `supervision/${id}`) }]
  },
}
