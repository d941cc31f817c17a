import { theOffice } from '../../../terms/clock.ts'
import type { Duty } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet, openDuties } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { ReportPerformanceInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** What came of an agreement, also after the procedure has ended. A broken one is reported as broken: it settles nothing. */
export const reportPerformance: Act<ReportPerformanceInput> = {
  label,
  article,
  input,
  texts,
  open: (petition, facts) => (owedBy(petition, facts).length > 0 ? undefined : refusals.nothingOwed),
  decide(petition, given, facts) {
    const closed = this.open(petition, facts)
    if (closed !== undefined) return closed
    const { agreement, on, performed } = given
    const owed = owedBy(petition, facts).find(({ id }) => id === `agreement/${agreement}`)
    if (owed === undefined) return refusals.unknown
    const refusal = refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, owed.from, '协议生效的')
    if (refusal !== undefined) return refusal
    const evidence = neededText(facts, 'evidence', texts.evidence.label, article)
    if (isRefusal(evidence)) return evidence
    const clocks = meet(petition, on, owed.id)
    return [{ type: 'performanceReported', on, agreement, performed, evidence, clocks }]
  },
}

/** The office may report for a reviewer without an account here. */
function owedBy(petition: Petition, { actor }: Facts): readonly Duty[] {
  return openDuties(
    petition,
    ({ term, owner }) => term === 'agreement' && (owner === actor.unit || actor.unit === theOffice),
  )
}
