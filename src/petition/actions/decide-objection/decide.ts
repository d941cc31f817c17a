import type { ClockEntry } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { assignmentOfAct } from '../../assignment-of-act.ts'
import { refuseDayBefore } from '../../day-of-act.ts'
import { giveBack, meet } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import { goingBack, isInHand } from '../../state.ts'
import type { Assignment, Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { DecideObjectionInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第二十三条第三款 「核实同意后，交还相关材料」. Refused, the unit stays where it was, with its fifteen days run on (Q4). */
export const decideObjection: Act<DecideObjectionInput> = {
  label,
  article,
  input,
  texts,
  open: (petition) =>
    isInHand(petition) && petition.assignments.some((a) => a.status === 'objected') ? undefined : refusals.noObjection,
  decide(petition, given, facts) {
    const refusal = this.open(petition, facts)
    if (refusal !== undefined) return refusal
    const assignment = assignmentOfAct(petition, given, facts)
    if (isRefusal(assignment)) return assignment
    if (assignment.status !== 'objected') return refusals.notObjected
    const { on, upheld } = given
    const objectedOn = petition.duties[`objectionDecision/${assignment.id}`]?.from ?? on
    const reason = neededText(facts, 'reason', texts.reason.label, article)
    const unfit = refuseDayBefore(on, objectedOn, '提出异议的')
    if (unfit !== undefined) return unfit
    if (isRefusal(reason)) return reason
    const clocks = [
      ...meet(petition, on, `objectionDecision/${assignment.id}`),
      ...fallingAway(petition, assignment, given, facts),
    ]
    return [{ type: 'objectionDecided', assignment: assignment.id, on, upheld, reason, clocks }]
  },
}

/** What the unit owed, and what was owed to it. The decision itself was made, so it is met and not waived. */
function fallingAway(
  petition: Petition,
  assignment: Assignment,
  { on, upheld }: DecideObjectionInput,
  { calendar }: Facts,
): ClockEntry[] {
  if (!upheld) return []
  const back = goingBack(petition, (a) => a.id === assignment.id)
  return giveBack(petition, back, on, { cause: 'objectionUpheld', calendar }).filter(
    (entry) => entry.duty !== `objectionDecision/${assignment.id}`,
  )
}
