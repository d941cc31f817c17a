import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface DecisionRecorded extends Recorded {
  readonly type: 'decisionRecorded'
  readonly id: string
  readonly decision: TextRef
}

export const decisionRecorded: EventRule<DecisionRecorded> = {
  evolve: (petition, { id, on }) => ({
    ...petition,
    decisions: (petition.decisions ?? []).map((each) => (each.id === id ? { ...each, decidedOn: on } : each)),
  }),
  say: () => [],
}
