import type { Duty } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { settleAtEnd } from '../../ending.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import { outcomeOwed } from '../../routing-duties.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { ReportOutcomeInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** Whoever sent her on says what came of it; only then does the procedure end for this house. */
export const reportOutcome: Act<ReportOutcomeInput> = {
  label,
  article,
  input,
  texts,
  open(petition, facts) {
    const duty = owedBy(petition, facts)
    return isRefusal(duty) ? duty : undefined
  },
  decide(petition, { on, outcome }, facts) {
    const duty = owedBy(petition, facts)
    if (isRefusal(duty)) return duty
    const refusal = refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, duty.from, '转送或者导入的')
    if (refusal !== undefined) return refusal
    const text = neededText(facts, 'outcome', texts.outcome.label, article)
    if (isRefusal(text)) return text
    return [{ type: 'outcomeReported', on, outcome, text, clocks: settleAtEnd(petition, on, [duty.term]) }]
  },
}

function owedBy(petition: Petition, { actor }: Facts): Duty | Refusal {
  const duty = outcomeOwed(petition)
  if (duty === undefined) return refusals.notSentOn
  return duty.owner === actor.unit ? duty : refusals.notYours
}
