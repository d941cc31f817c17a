import { addDays } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import type { ClockEntry } from '../../../terms/clock.ts'
import { latestAcceptanceDays, reply } from '../../../terms/reply.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { assignmentOfAct, assignmentsInView } from '../../assignment-of-act.ts'
import { meetSooner, move } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import { isInHand } from '../../state.ts'
import type { Assignment, Petition } from '../../state.ts'
import { input } from './input.ts'
import type { AcceptInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第二十三条: the written notice that the petition was received and how it will be handled. 受理之日 is its day, but never
 * later than receipt + 15, so that a late notice doesn't lengthen the petitioner's wait (Q1).
 */
export const accept: Act<AcceptInput> = {
  label,
  article,
  input,
  texts: {},
  open: (petition, facts) => {
    const view = assignmentsInView(petition, facts)
    const lead = view.find((assignment) => assignment.role === 'lead')
    if (lead === undefined) return view.length === 0 ? refusals.notSent : refusals.notLead
    return refuseLead(petition, lead, facts)
  },
  decide(petition, given, facts) {
    const refusal = this.open(petition, facts)
    if (refusal !== undefined) return refusal
    const assignment = assignmentOfAct(petition, given, facts)
    if (isRefusal(assignment)) return assignment
    if (assignment.role !== 'lead') return refusals.notLead
    const { on } = given
    const latest = addDays(assignment.receivedOn, latestAcceptanceDays)
    const acceptedOn = on < latest ? on : latest
    const notice = petition.duties[`notice/${assignment.id}`]
    return [
      {
        type: 'accepted',
        assignment: assignment.id,
        on,
        acceptedOn,
        route: 'petitionProcedure',
        late: notice !== undefined && on > notice.due,
        clocks: [
          ...meetSooner(petition, on, `notice/${assignment.id}`),
          ...(on < latest ? countFrom(petition, assignment, on, facts) : []),
        ],
      },
    ]
  },
}

/** A ledger's cell may be filled in weeks after the row was answered; the notice was given all the same. */
function refuseLead(petition: Petition, { status }: Assignment, { imported }: Facts): Refusal | undefined {
  if (status === 'objected') return refusals.objectionPending
  if (status !== 'sent') return refusals.alreadyAccepted
  return isInHand(petition) || imported ? undefined : refusals.tooLate
}

/** The sixty days from the notice instead of the latest day, with the extension that was approved. */
function countFrom(petition: Petition, { id }: Assignment, on: PlainDate, { calendar }: Facts): ClockEntry[] {
  const owed = petition.duties[`reply/${id}`]
  if (owed === undefined || owed.status === 'waived') return []
  const base = addDays(on, reply.limit.days + owed.extendedDays)
  return [move(owed, 'accepted', { from: on, base, days: 0 }, calendar)]
}
