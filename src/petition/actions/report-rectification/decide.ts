import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet } from '../../duties.ts'
import { owedHere } from '../../overseeing.ts'
import { isRefusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { ReportRectificationInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第三十九条第三款 「责令限期整改」: what was put right is reported to the office, which serves the joint conference. */
export const reportRectification: Act<ReportRectificationInput> = {
  label,
  article,
  input,
  texts,
  open: (petition, { actor }) =>
    owedHere(petition, 'rectification', actor).length === 0 ? refusals.notOwed : undefined,
  decide(petition, { on, id }, facts) {
    const closed = this.open(petition, facts)
    if (closed !== undefined) return closed
    const duty = owedHere(petition, 'rectification', facts.actor).find((each) => each.id === `rectification/${id}`)
    if (duty === undefined) return refusals.unknown
    const refusal = refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, duty.from, '责令整改的')
    if (refusal !== undefined) return refusal
    const report = neededText(facts, 'report', texts.report.label, article)
    if (isRefusal(report)) return report
    return [{ type: 'rectificationReported', on, id, report, clocks: meet(petition, on, duty.id) }]
  },
}
