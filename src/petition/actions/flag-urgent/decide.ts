import { addDays } from '../../../calendar/plain-date.ts'
import { theOffice } from '../../../terms/clock.ts'
import { urgentReportDays } from '../../../terms/oversight.ts'
import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { openDuties, startNamed } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { FlagUrgentInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第二十五条第一款 「可能造成社会影响的重大、紧急信访事项和信访信息」: whoever finds it so has to report, and the office, which
 * hears of it here, has to report for itself (第二款 「接到重大、紧急信访事项和信访信息，应当向上一级信访部门报告」).
 */
export const flagUrgent: Act<FlagUrgentInput> = {
  label,
  article,
  input,
  texts,
  open(petition, { actor }) {
    if (petition.version === 0) return refusals.notRegistered
    if (petition.archivedOn !== undefined) return refusals.archived
    return owesReport(petition, actor.unit) ? refusals.flagged : undefined
  },
  decide(petition, { on }, facts) {
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const situation = neededText(facts, 'situation', texts.situation.label, article)
    if (isRefusal(situation)) return situation
    const owners = [...new Set([facts.actor.unit, theOffice])].filter((owner) => !owesReport(petition, owner))
    const before = petition.oversight?.urgencies?.length ?? 0
    const days = { from: on, named: addDays(on, urgentReportDays), calendar: facts.calendar }
    const clocks = owners.map((owner, at) =>
      startNamed(`urgentReport/${String(before + at + 1)}`, 'urgentReport', owner, days),
    )
    return [{ type: 'urgencyFlagged', on, owners, situation, clocks }]
  },
}

function owesReport(petition: Petition, unit: string): boolean {
  return openDuties(petition, ({ term, owner }) => term === 'urgentReport' && owner === unit).length > 0
}
