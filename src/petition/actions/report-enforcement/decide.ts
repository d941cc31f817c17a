import { theOffice } from '../../../terms/clock.ts'
import type { Duty } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet, openDuties } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { textsOfAct } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { ReportEnforcementInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第三十二条第二款 「作出支持信访请求意见的，应当督促有关机关、单位执行」: what has been done, with its proof, also after the
 * procedure has ended. Half done is on record and still owed.
 */
export const reportEnforcement: Act<ReportEnforcementInput> = {
  label,
  article,
  input,
  texts,
  open: (petition, facts) => (owedBy(petition, facts) === undefined ? refusals.nothingOwed : undefined),
  decide(petition, { on, extent }, facts) {
    const owed = owedBy(petition, facts)
    if (owed === undefined) return refusals.nothingOwed
    const refusal = refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, owed.from, '处理意见书送达的')
    if (refusal !== undefined) return refusal
    const given = textsOfAct(facts, texts, article)
    if (isRefusal(given)) return given
    const clocks = extent === 'full' ? meet(petition, on, owed.id) : []
    return [{ type: 'enforcementReported', on, extent, late: on > owed.due, texts: given, clocks }]
  },
}

/** The office may report what it has found carried out itself. */
function owedBy(petition: Petition, { actor }: Facts): Duty | undefined {
  const [owed] = openDuties(petition, ({ term }) => term === 'enforcement')
  return owed !== undefined && (owed.owner === actor.unit || actor.unit === theOffice) ? owed : undefined
}
