import { reckonWorkdays } from '../../../terms/reckon.ts'
import { objection } from '../../../terms/objection.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { assignmentOfAct, assignmentsInView, refuseOthersSending } from '../../assignment-of-act.ts'
import { startOfficeTarget } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import { isInHand } from '../../state.ts'
import type { Assignment, Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { ObjectInput } from './input.ts'
import { article, label, lateWithoutConsent, refusals } from './texts.ts'

/**
 * 第二十三条第三款 「应当自收到之日起5个工作日内提出异议，并详细说明理由」. The notice's fifteen days run on (Q4); a late
 * objection is taken only with the consent of the office's head, and flagged. That `consentBy` is that head is for whoever
 * knows the staff to check.
 */
export const object: Act<ObjectInput> = {
  label,
  article,
  input,
  texts,
  open: (petition, facts) => refuseAll(petition, assignmentsInView(petition, facts)),
  decide(petition, given, facts) {
    const refusal = this.open(petition, facts)
    if (refusal !== undefined) return refusal
    const assignment = assignmentOfAct(petition, given, facts)
    if (isRefusal(assignment)) return assignment
    const { on, consentBy } = given
    const { due } = reckonWorkdays(assignment.receivedOn, objection.limit.days, facts.calendar)
    const late = on > due
    const reason = neededText(facts, 'reason', texts.reason.label, article)
    const unfit =
      refuseOne(petition, assignment) ??
      refuseOthersSending(petition, assignment, facts) ??
      refuseLate(late && lateWithoutConsent(due), consentBy, facts)
    if (unfit !== undefined) return unfit
    if (isRefusal(reason)) return reason
    const clocks = [startOfficeTarget(`objectionDecision/${assignment.id}`, 'objectionDecision', on, facts.calendar)]
    const consent = consentBy !== undefined && { consentBy }
    return [{ type: 'objected', assignment: assignment.id, on, late, reason, ...consent, clocks }]
  },
}

/** Possible where one of the sendings can be objected to; else the reason the last one can't. */
function refuseAll(petition: Petition, assignments: readonly Assignment[]): Refusal | undefined {
  const answers = assignments.map((assignment) => refuseOne(petition, assignment))
  return answers.includes(undefined) && isInHand(petition) ? undefined : (answers.at(-1) ?? refusals.notSent)
}

function refuseOne(petition: Petition, { mode, role, status }: Assignment): Refusal | undefined {
  if (mode === 'direct') return refusals.cameDirectly
  if (status === 'objected') return refusals.alreadyObjected
  const begun = role === 'lead' && petition.opinion !== undefined
  return status === 'sent' && !begun ? undefined : refusals.alreadyAccepted
}

function refuseLate(late: Refusal | false, consentBy: string | undefined, facts: Facts): Refusal | undefined {
  return late !== false && consentBy === undefined && !facts.imported ? late : undefined
}
