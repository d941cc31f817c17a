import type { Duty } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet, openDuties } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { ReportAboveInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第二十二条第一款第三项 「反馈结果，提交办结报告」, by this office to whoever asked it. */
export const reportAbove: Act<ReportAboveInput> = {
  label,
  article,
  input,
  texts,
  open: (petition) => (owed(petition).length === 0 ? refusals.notOwed : undefined),
  decide(petition, { on, id }, facts) {
    const closed = this.open(petition, facts)
    if (closed !== undefined) return closed
    const duty = owed(petition).find((each) => each.id === `above/${id}`)
    if (duty === undefined) return refusals.unknown
    const refusal = refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, duty.from, '收到来文的')
    if (refusal !== undefined) return refusal
    const report = neededText(facts, 'report', texts.report.label, article)
    if (isRefusal(report)) return report
    return [{ type: 'reportedAbove', on, id, report, clocks: meet(petition, on, duty.id) }]
  },
}

function owed(petition: Petition): readonly Duty[] {
  return openDuties(petition, ({ term }) => term === 'answerAbove' || term === 'answerAboveUndated')
}
