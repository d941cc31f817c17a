import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { disposalArticle as article, disposalRefusals, refuseDisposal } from '../../disposal.ts'
import { input } from './input.ts'
import type { DisposeInput } from './input.ts'
import { label } from './texts.ts'

/**
 * The second of two people: with it the texts, persons and files go, in the same transaction. The event holds no text:
 * what it would say of the reason goes with the rest.
 */
export const dispose: Act<DisposeInput> = {
  label,
  article,
  input,
  texts: {},
  open: (petition, { today }) =>
    refuseDisposal(petition, today) ??
    (petition.disposalProposedBy === undefined ? disposalRefusals.notProposed : undefined),
  decide(petition, { on }, facts) {
    const refusal =
      this.open(petition, facts) ?? refuseDisposal(petition, on) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const proposedBy = petition.disposalProposedBy ?? ''
    return [{ type: 'disposed', on, proposedBy, approvedBy: facts.actor.id, clocks: [] }]
  },
}
