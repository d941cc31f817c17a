import { theOffice } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import { assignmentOfAct, refuseOthersSending } from '../../assignment-of-act.ts'
import { openDuties } from '../../duties.ts'
import { isRecused } from '../../proceedings.ts'
import { isRefusal } from '../../refusal.ts'
import { input } from './input.ts'
import type { AppointHandlerInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * Names who in the unit works on it, so that nothing is left lying when she goes. The duty stays the unit's; that she is a
 * member of it is looked up when the act is recorded. The office names for a unit only when it takes down a handing over.
 */
export const appointHandler: Act<AppointHandlerInput> = {
  label,
  article,
  input,
  texts: {},
  open(petition) {
    if (petition.assignments.every(({ status }) => status === 'returned')) return refusals.noSending
    const owed = petition.stage !== 'ended' || openDuties(petition, ({ owner }) => owner !== theOffice).length > 0
    return owed ? undefined : refusals.ended
  },
  decide(petition, given, facts) {
    const closed = this.open(petition, facts)
    if (closed !== undefined) return closed
    const assignment = assignmentOfAct(petition, given, facts)
    if (isRefusal(assignment)) return assignment
    const foreign = refuseOthersSending(petition, assignment, facts)
    if (foreign !== undefined) return foreign
    const { on, handler } = given
    if (assignment.handler === handler) return refusals.alreadyHandler
    if (isRecused(petition, handler)) return refusals.recused
    if (petition.accusedStaff?.includes(handler) === true) return refusals.accused
    const { id, unit } = assignment
    return [{ type: 'handlerAppointed', on, assignment: id, unit, handler, clocks: [] }]
  },
}
