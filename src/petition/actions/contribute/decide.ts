import type { Act } from '../../act.ts'
import { assignmentOfAct, assignmentsInView, refuseOthersSending } from '../../assignment-of-act.ts'
import { meet } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import { isInHand } from '../../state.ts'
import type { Assignment } from '../../state.ts'
import { recordedText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { ContributeInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** An assisting unit hands its part to the lead unit, which alone answers to the petitioner. */
export const contribute: Act<ContributeInput> = {
  label,
  article,
  input,
  texts,
  open(petition, facts) {
    const answers = assignmentsInView(petition, facts).map(refuseOne)
    if (!isInHand(petition)) return refusals.nothingOwed
    return answers.includes(undefined) ? undefined : (answers.at(-1) ?? refusals.nothingOwed)
  },
  decide(petition, given, facts) {
    const refusal = this.open(petition, facts)
    if (refusal !== undefined) return refusal
    const assignment = assignmentOfAct(petition, given, facts)
    if (isRefusal(assignment)) return assignment
    const unfit = refuseOne(assignment) ?? refuseOthersSending(petition, assignment, facts)
    if (unfit !== undefined) return unfit
    const text = recordedText(facts, 'opinion', texts.opinion.label, article)
    if (isRefusal(text)) return text
    const { on } = given
    const { id } = assignment
    return [{ type: 'contributed', assignment: id, on, text, clocks: meet(petition, on, `assist/${id}`) }]
  },
}

function refuseOne({ role, status }: Assignment): Refusal | undefined {
  if (role === 'lead') return refusals.notAssisting
  if (status === 'objected') return refusals.objectionPending
  return status === 'done' ? refusals.alreadyContributed : undefined
}
