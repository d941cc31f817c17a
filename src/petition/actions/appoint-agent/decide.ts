import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { isRefusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { AppointAgentInput } from './input.ts'
import { article, label, mostAgents, refusals } from './texts.ts'

/** 第十七条 says who may petition and is silent on agents: one or two, by a written mandate, as local regulations have it. */
export const appointAgent: Act<AppointAgentInput> = {
  label,
  article,
  input,
  texts,
  takesPersons: 'agent',
  open(petition) {
    if (petition.version === 0 || petition.stage === 'ended') return refusals.ended
    return petition.agents === undefined ? undefined : refusals.agentStands
  },
  decide(petition, { on }, facts) {
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const agents = (facts.persons ?? []).map(({ id }) => id)
    if (agents.length === 0) return refusals.nobody
    if (agents.length > mostAgents) return refusals.tooMany
    const mandate = neededText(facts, 'mandate', texts.mandate.label, article)
    return isRefusal(mandate) ? mandate : [{ type: 'agentAppointed', on, agents, mandate, clocks: [] }]
  },
}
