import type { Act } from '../../act.ts'
import { refuseWhileHeard } from '../../answering.ts'
import { clocksOfAnswer, leads, refuseAnswerDay } from '../../other-answers.ts'
import { hearingInProgress } from '../../proceedings.ts'
import { isRefusal } from '../../refusal.ts'
import { performanceOwed } from '../../routing-duties.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { PerformDutyInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第三十一条第五项 「依法履行或者答复」. Against it stand 行政复议 and 行政诉讼, not 复查: no window of hers opens with it. */
export const performDuty: Act<PerformDutyInput> = {
  label,
  article,
  input,
  texts,
  open(petition, { actor }) {
    if (performanceOwed(petition) === undefined) return refusals.notRouted
    if (!leads(petition, actor.unit)) return refusals.notLead
    return hearingInProgress(petition) === undefined ? undefined : refuseWhileHeard(article)
  },
  decide(petition, given, facts) {
    const owed = performanceOwed(petition)
    if (owed === undefined) return refusals.notRouted
    const refusal = this.open(petition, facts) ?? refuseAnswerDay(petition, given.on, facts)
    if (refusal !== undefined) return refusal
    const answer = neededText(facts, 'answer', texts.answer.label, article)
    if (isRefusal(answer)) return answer
    return [{ type: 'dutyPerformed', ...given, answer, clocks: clocksOfAnswer(petition, owed, given.on, facts) }]
  },
}
