import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'
import { revocations } from './input.ts'

export interface AgentRevoked extends Recorded {
  readonly type: 'agentRevoked'
  readonly cause: keyof typeof revocations
  readonly notice?: TextRef
}

export const agentRevoked: EventRule<AgentRevoked> = {
  evolve: ({ agents: _, ...petition }) => petition,
  say: ({ cause }) => [fact('原因', revocations[cause])],
}
