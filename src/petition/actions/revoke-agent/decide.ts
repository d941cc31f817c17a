import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { input, texts } from './input.ts'
import type { RevokeAgentInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** Ends the mandate of all agents at once; what they did before stands. */
export const revokeAgent: Act<RevokeAgentInput> = {
  label,
  article,
  input,
  texts,
  open: (petition) => (petition.agents === undefined ? refusals.noAgent : undefined),
  decide(petition, { on, cause }, facts) {
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const notice = facts.texts['notice']
    return [{ type: 'agentRevoked', on, cause, ...(notice && { notice }), clocks: [] }]
  },
}
