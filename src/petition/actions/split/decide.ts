import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { SplitInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * One paper may hold a suggestion, an accusation and an appeal, and each has its own article. The new petition is registered
 * in the same breath by whoever keeps the journal, with the day this one was received and registered: nobody gains days.
 */
export const split: Act<SplitInput> = {
  label,
  article,
  input,
  texts,
  open({ version, stage, opinion, demands }) {
    if (version === 0) return refusals.notRegistered
    const open = stage === 'registered' || stage === 'dispatched' || stage === 'accepted'
    if (!open || opinion !== undefined) return refusals.answeredAlready
    return demands.length < 2 ? refusals.oneDemand : undefined
  },
  decide(petition, { on, demands, kind }, facts) {
    const refusal =
      this.open(petition, facts) ?? refuseDemands(petition, demands) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const reason = neededText(facts, 'reason', texts.reason.label, article)
    if (isRefusal(reason)) return reason
    return [{ type: 'split', on, into: facts.newId(), demands, kind, reason, clocks: [] }]
  },
}

function refuseDemands(petition: Petition, demands: readonly string[]): Refusal | undefined {
  if (demands.some((demand) => !petition.demands.includes(demand))) return refusals.unknownDemand
  if (new Set(demands).size < demands.length) return refusals.sameDemandTwice
  return demands.length === petition.demands.length ? refusals.nothingStays : undefined
}
