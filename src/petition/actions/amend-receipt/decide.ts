import { addDays } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import type { ClockEntry, Duty } from '../../../terms/clock.ts'
import { dispatchFrom } from '../../../terms/dispatch.ts'
import { terms } from '../../../terms/terms.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { acceptanceDayOf, move } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import { assignmentById } from '../../state.ts'
import type { Assignment, Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { receivedAgain } from './event.ts'
import { input, texts } from './input.ts'
import type { AmendReceiptInput } from './input.ts'
import { article, label, refusals, tooLate } from './texts.ts'

/**
 * Clocks count from the day a petition was received, so a day written down wrongly is put right by clock entries, for what
 * is settled too: the truth may turn timely into late and late into timely, so it takes the office's head, other
 * than who registered it, with reasons, and both days stay on record.
 */
export const amendReceipt: Act<AmendReceiptInput> = {
  label,
  article,
  input,
  texts,
  open(petition) {
    if (petition.version === 0) return refusals.notRegistered
    return petition.ended === 'struckOut' ? refusals.struckOut : undefined
  },
  decide(petition, given, facts) {
    const { on, receivedOn, assignment } = given
    const sending = assignment === undefined ? undefined : assignmentById(petition, assignment)
    const was = assignment === undefined ? petition.receivedOn : sending?.receivedOn
    const refusal =
      this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts) ?? refuseReceipt(petition, given, sending)
    if (refusal !== undefined) return refusal
    if (was === undefined || was === receivedOn) return refusals.sameDay
    const reason = neededText(facts, 'reason', texts.reason.label, article)
    if (isRefusal(reason)) return reason
    const clocks = reckonAgain(receivedAgain(petition, assignment, receivedOn), facts)
    const event = {
      type: 'receiptAmended',
      on,
      was,
      now: receivedOn,
      reason,
      decidedBy: facts.actor.id,
      clocks,
    } as const
    return [assignment === undefined ? event : { ...event, assignment }]
  },
}

/** Received before anything was done with it. */
function refuseReceipt(
  petition: Petition,
  { receivedOn, assignment }: AmendReceiptInput,
  sending: Assignment | undefined,
): Refusal | undefined {
  if (assignment === undefined) {
    const sent = petition.assignments.filter(({ mode }) => mode !== 'direct').map((each) => each.receivedOn)
    const latest = earliest([petition.registeredOn, ...sent, ...answeredOn(petition)])
    return receivedOn > latest ? tooLate(latest, '登记、转送和以后的办理之日') : undefined
  }
  if (sending?.mode === 'direct') return refusals.direct
  if (sending === undefined) return refusals.unknownAssignment
  if (receivedOn < petition.receivedOn) return tooLate(receivedOn, '信访件的收到日期')
  const [latest] = answeredOn(petition).sort()
  return latest !== undefined && sending.status !== 'returned' && receivedOn > latest
    ? tooLate(latest, '单位办理之日')
    : undefined
}

function answeredOn({ acceptance, opinion }: Petition): PlainDate[] {
  return [acceptance?.noticeOn, opinion?.issuedOn].filter((each) => each !== undefined)
}

function earliest(days: readonly PlainDate[]): PlainDate {
  return days.reduce((a, b) => (a < b ? a : b))
}

/** Every clock that counts from a receipt, counted anew; what fell away stays as it fell. */
function reckonAgain(petition: Petition, { calendar }: Facts): ClockEntry[] {
  const starts = new Map<string, PlainDate>([['dispatch', dispatchFrom(petition.receivedOn, petition.registeredOn)]])
  for (const { id, receivedOn, status } of petition.assignments) {
    if (status === 'returned') continue
    const acceptedOn = acceptanceDayOf(petition, { receivedOn })
    for (const duty of ['notice', 'assist']) starts.set(`${duty}/${id}`, receivedOn)
    for (const duty of ['reply', 'handling']) starts.set(`${duty}/${id}`, acceptedOn)
  }
  return Object.values(petition.duties).flatMap((duty) => {
    const from = starts.get(duty.id)
    if (from === undefined || from === duty.from || duty.status === 'waived') return []
    return [move(duty, 'corrected', { from, base: baseFrom(duty, from), days: 0 }, calendar)]
  })
}

function baseFrom({ term, extendedDays }: Duty, from: PlainDate): PlainDate {
  const { limit } = terms[term]
  if (limit.counted !== 'calendarDays') throw new Error(`${term} does not count from a receipt`)
  return addDays(from, limit.days + extendedDays)
}
