import type { Duty } from '../../../terms/clock.ts'
import type { TermId } from '../../../terms/terms.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet, openDuties } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { ReportFeedbackInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第二十二条第一款第三项 「要求其在指定办理期限内反馈结果，提交办结报告」: a report of the result, so there must be one. */
export const reportFeedback: Act<ReportFeedbackInput> = {
  label,
  article,
  input,
  texts,
  open(petition, facts) {
    if (owed(petition, facts).length === 0) return refusals.notOwed
    return openDuties(petition, ({ term }) => handling.includes(term)).length > 0 ? refusals.notConcluded : undefined
  },
  decide(petition, given, facts) {
    const duties = owed(petition, facts)
    const [duty] = duties
    if (duty === undefined) return refusals.notOwed
    const refusal =
      this.open(petition, facts) ??
      refuseImpossibleDay(petition, given.on, facts) ??
      refuseDayBefore(given.on, duty.from, '单位收到交办的')
    if (refusal !== undefined) return refusal
    const text = neededText(facts, 'report', texts.report.label, article)
    if (isRefusal(text)) return text
    const clocks = meet(petition, given.on, ...duties.map((each) => each.id))
    return [{ type: 'feedbackReported', on: given.on, text, clocks }]
  },
}

/** What the unit does about the substance, as each kind of petition has it. */
const handling: readonly TermId[] = ['reply', 'suggestionReply', 'accusationFeedback']

function owed(petition: Petition, facts: Facts): readonly Duty[] {
  return openDuties(petition, (duty) => duty.term === 'assignedFeedback' && duty.owner === facts.actor.unit)
}
