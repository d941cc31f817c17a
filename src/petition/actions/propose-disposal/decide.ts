import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { disposalArticle as article, refuseDisposal } from '../../disposal.ts'
import { isRefusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { ProposeDisposalInput } from './input.ts'
import { label } from './texts.ts'

/** The first of two people. Nothing goes yet. */
export const proposeDisposal: Act<ProposeDisposalInput> = {
  label,
  article,
  input,
  texts,
  open: (petition, { today }) => refuseDisposal(petition, today),
  decide(petition, { on }, facts) {
    const refusal = refuseDisposal(petition, on) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const reason = neededText(facts, 'reason', texts.reason.label, article)
    if (isRefusal(reason)) return reason
    return [{ type: 'disposalProposed', on, reason, proposedBy: facts.actor.id, clocks: [] }]
  },
}
