import { addDays, sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { latestAcceptanceDays } from '../../../terms/reply.ts'
import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { leadAssignment } from '../../state.ts'
import type { Acceptance, Petition } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'

export interface ReceiptAmended extends Recorded {
  readonly type: 'receiptAmended'
  /** The sending whose receipt it was; absent: the petition's own. */
  readonly assignment?: string
  readonly was: PlainDate
  readonly now: PlainDate
  readonly reason: TextRef
  readonly decidedBy: string
}

export const receiptAmended: EventRule<ReceiptAmended> = {
  evolve: (petition, { assignment, now }) => receivedAgain(petition, assignment, now),
  say: ({ was, now, decidedBy }, { staffName }) => [
    fact('收到日期', `原记载${sayDay(was)}，更正为${sayDay(now)}`),
    fact('决定人', staffName(decidedBy)),
  ],
}

/** The petition as received on another day, by the office or by one unit; a unit she came to receives it with the petition. */
export function receivedAgain(petition: Petition, assignment: string | undefined, receivedOn: PlainDate): Petition {
  const assignments = petition.assignments.map((each) =>
    (assignment === undefined ? each.mode === 'direct' : each.id === assignment) ? { ...each, receivedOn } : each,
  )
  const moved = { ...petition, assignments, ...(assignment === undefined && { receivedOn }) }
  const lead = leadAssignment(moved)
  return petition.acceptance === undefined || lead === undefined
    ? moved
    : { ...moved, acceptance: acceptedAgain(petition.acceptance, lead.receivedOn) }
}

/** 受理之日 is the notice's day, but never later than receipt + 15 (Q1). */
function acceptedAgain(acceptance: Acceptance, receivedOn: PlainDate): Acceptance {
  const latest = addDays(receivedOn, latestAcceptanceDays)
  const { noticeOn } = acceptance
  return { ...acceptance, on: noticeOn !== undefined && noticeOn < latest ? noticeOn : latest }
}
