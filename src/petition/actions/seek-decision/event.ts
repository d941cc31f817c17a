import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface DecisionSought extends Recorded {
  readonly type: 'decisionSought'
  readonly id: string
  readonly proposal: TextRef
}

export const decisionSought: EventRule<DecisionSought> = {
  evolve: (petition, { id, on }) => ({ ...petition, decisions: [...(petition.decisions ?? []), { id, on }] }),
  say: () => [],
}
