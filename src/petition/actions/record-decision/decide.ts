import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import type { SoughtDecision } from '../../routing.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { RecordDecisionInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** What the party committee and the government decided; it is carried out by sending the matter on, as ever. */
export const recordDecision: Act<RecordDecisionInput> = {
  label,
  article,
  input,
  texts,
  open(petition) {
    if (petition.stage === 'ended') return refusals.ended
    return undecided(petition) === undefined ? refusals.notSought : undefined
  },
  decide(petition, { on }, facts) {
    const sought = undecided(petition)
    if (sought === undefined) return refusals.notSought
    const refusal =
      this.open(petition, facts) ??
      refuseImpossibleDay(petition, on, facts) ??
      refuseDayBefore(on, sought.on, '报请决定的')
    if (refusal !== undefined) return refusal
    const decision = neededText(facts, 'decision', texts.decision.label, article)
    if (isRefusal(decision)) return decision
    const { id } = sought
    return [{ type: 'decisionRecorded', on, id, decision, clocks: meet(petition, on, `decision/${id}`) }]
  },
}

function undecided({ decisions = [] }: Petition): SoughtDecision | undefined {
  return decisions.find(({ decidedOn }) => decidedOn === undefined)
}
