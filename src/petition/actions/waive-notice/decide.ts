import { isOpen } from '../../../terms/clock.ts'
import { waivedWhenUnreachable } from '../../../terms/notice.ts'
import type { Act } from '../../act.ts'
import { assignmentOfAct, assignmentsInView } from '../../assignment-of-act.ts'
import { waive } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import { isInHand } from '../../state.ts'
import type { Assignment, Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { WaiveNoticeInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第二十三条第二款 「信访人的姓名（名称）、住址不清的除外」, for any notice that can't reach her (Q6). The attempts are put on
 * record, and the matter itself is handled all the same: the reply stays owed.
 */
export const waiveNotice: Act<WaiveNoticeInput> = {
  label,
  article,
  input,
  texts,
  open: (petition, facts) =>
    isInHand(petition) && assignmentsInView(petition, facts).some((a) => owesNotice(petition, a))
      ? undefined
      : refusals.nothingOwed,
  decide(petition, given, facts) {
    const refusal = this.open(petition, facts)
    if (refusal !== undefined) return refusal
    const assignment = assignmentOfAct(petition, given, facts)
    if (isRefusal(assignment)) return assignment
    if (!owesNotice(petition, assignment)) return refusals.notLead
    const reason = neededText(facts, 'reason', texts.reason.label, article)
    if (isRefusal(reason)) return reason
    const clocks = waive(petition, given.on, 'petitionerUnreachable', `notice/${assignment.id}`)
    return [{ type: 'noticeWaived', assignment: assignment.id, on: given.on, reason, clocks }]
  },
}

function owesNotice(petition: Petition, { id }: Assignment): boolean {
  const notice = petition.duties[`notice/${id}`]
  return notice !== undefined && isOpen(notice) && waivedWhenUnreachable.includes(notice.term)
}
