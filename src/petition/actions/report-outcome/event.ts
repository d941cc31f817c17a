import { endedAs } from '../../ending.ts'
import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'
import { outsideOutcomes } from './input.ts'

export interface OutcomeReported extends Recorded {
  readonly type: 'outcomeReported'
  readonly outcome: keyof typeof outsideOutcomes
  readonly text: TextRef
}

export const outcomeReported: EventRule<OutcomeReported> = {
  evolve: (petition, { on }) => endedAs(petition, 'otherProcedure', on),
  say: ({ outcome }) => [fact('结果', outsideOutcomes[outcome])],
}
