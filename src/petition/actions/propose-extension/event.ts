import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface ExtensionAsked extends Recorded {
  readonly type: 'extensionProposed'
  readonly unit: string
  readonly days: number
  readonly reason: TextRef
  readonly proposedBy: string
}

export const extensionProposed: EventRule<ExtensionAsked> = {
  evolve: (petition, { on, unit, days, proposedBy: by }) => ({
    ...petition,
    extensionProposed: { by, unit, on, days },
  }),
  say: ({ days, proposedBy }, { staffName }) => [
    fact('拟延长', `${String(days)}日`),
    fact('提出人', staffName(proposedBy)),
  ],
}
