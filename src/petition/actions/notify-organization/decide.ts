import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { isRefusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { NotifyOrganizationInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第三十条第二款 「通报反映干部问题的信访情况」: a record beside the procedure; how that department deals with it is its own rule. */
export const notifyOrganization: Act<NotifyOrganizationInput> = {
  label,
  article,
  input,
  texts,
  open({ version, kind, kindConfirmedBy }) {
    if (version === 0) return refusals.notRegistered
    return kind === 'accusation' && kindConfirmedBy !== undefined ? undefined : refusals.notAccusation
  },
  decide(petition, { on, body, grave }, facts) {
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    if (petition.accusedUnits.includes(body)) return refusals.accusedUnit
    const report = neededText(facts, 'report', texts.report.label, article)
    return isRefusal(report) ? report : [{ type: 'organizationNotified', on, body, grave, report, clocks: [] }]
  },
}
