import type { Act } from '../../act.ts'
import { dispatchTo, refuseDispatch, remarkUnconfirmed } from '../../dispatching.ts'
import { startNamed } from '../../duties.ts'
import type { Sending } from '../../sendings.ts'
import { input } from './input.ts'
import type { AssignInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第二十二条第一款第三项 「要求其在指定办理期限内反馈结果」: a transfer whose result the office wants to see. */
export const assign: Act<AssignInput> = {
  label,
  article,
  input,
  texts: {},
  remark: remarkUnconfirmed,
  open: (petition) => (petition.stage === 'registered' && petition.version > 0 ? undefined : refusals.notAtOffice),
  decide(petition, given, facts) {
    const refusal = this.open(petition, facts) ?? refuseDispatch(petition, given, facts, refusals)
    if (refusal !== undefined) return refusal
    const { on, receivedOn, feedbackDueOn } = given
    const from = receivedOn ?? on
    if (feedbackDueOn <= from) return refusals.feedbackDayPassed
    const { sendings, clocks } = dispatchTo(petition, given, facts)
    const feedback = (lead: Sending) =>
      startNamed(`feedback/${lead.id}`, 'assignedFeedback', lead.unit, {
        from,
        named: feedbackDueOn,
        calendar: facts.calendar,
      })
    const reports = sendings.filter((sending) => sending.role === 'lead').map(feedback)
    return [{ type: 'assigned', on, sendings, feedbackDueOn, clocks: [...clocks, ...reports] }]
  },
}
