import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface DisposalProposed extends Recorded {
  readonly type: 'disposalProposed'
  readonly reason: TextRef
  readonly proposedBy: string
}

export const disposalProposed: EventRule<DisposalProposed> = {
  evolve: (petition, { proposedBy }) => ({ ...petition, disposalProposedBy: proposedBy }),
  say: ({ proposedBy }, { staffName }) => [fact('提出人', staffName(proposedBy))],
  isForOffice: () => true,
}
