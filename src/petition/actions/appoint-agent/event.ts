import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface AgentAppointed extends Recorded {
  readonly type: 'agentAppointed'
  /** Ids of persons. */
  readonly agents: readonly string[]
  readonly mandate: TextRef
}

export const agentAppointed: EventRule<AgentAppointed> = {
  evolve: (petition, { agents }) => ({ ...petition, agents }),
  say: ({ agents }) => [fact('代理人', `${String(agents.length)}名`)],
}
