import type { Calendar } from '../calendar/calendar.ts'
import { addDays } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { isOpen, theOffice, thePetitioner } from '../terms/clock.ts'
import type { ClockEntry, Duty, MoveCause, Owner, WaiverCause } from '../terms/clock.ts'
import { reckonCalendarDays, reckonFromBase, reckonNamedDay, reckonWorkdays } from '../terms/reckon.ts'
import { latestAcceptanceDays } from '../terms/reply.ts'
import { terms } from '../terms/terms.ts'
import type { TermId } from '../terms/terms.ts'
import type { Sending } from './events.ts'
import type { Assignment, Kind, Petition } from './state.ts'

interface Since {
  readonly from: PlainDate
  readonly calendar: Calendar
}

/**
 * Which duties count in the published rates: what an office or a lead unit owes under the Regulation. What units owe
 * one another, targets an office sets itself, and the petitioner's own windows do not (FIGURES.md 「Settled」).
 */
function start(duty: string, term: TermId, owner: Owner, { from, calendar }: Since): ClockEntry {
  const { limit, statutory } = terms[term]
  if (limit.counted === 'namedDay') throw new Error(`${term} has no days of its own: name the day`)
  const reckoning =
    limit.counted === 'workdays'
      ? reckonWorkdays(from, limit.days, calendar)
      : reckonCalendarDays(from, limit.days, calendar)
  return { kind: 'started', duty, term, owner, counted: statutory && owner !== thePetitioner, ...reckoning }
}

/** 第二十二条: the office must dispatch within 15 days of receipt. */
export function startDispatch(receivedOn: PlainDate, calendar: Calendar): ClockEntry {
  return start('dispatch', 'dispatch', theOffice, { from: receivedOn, calendar })
}

/** A target of the office's own, one at a time per cause. */
export function startOfficeTarget(
  duty: string,
  term: 'objectionDecision' | 'redispatch' | 'supervise',
  from: PlainDate,
  calendar: Calendar,
): ClockEntry {
  return start(duty, term, theOffice, { from, calendar })
}

/**
 * What one sending sets running. A lead unit owes the notice within 15 days of receipt and — from the latest day
 * acceptance may lie on (Q1) — the reply within 60, whether or not it ever gives the notice; an assisting unit owes the
 * lead its part.
 */
export function startSending(
  sending: Sending,
  mode: 'forwarded' | 'direct',
  kind: Kind | undefined,
  calendar: Calendar,
): ClockEntry[] {
  const { id, unit, receivedOn } = sending
  if (sending.role === 'assisting') return [start(`assist/${id}`, 'assist', unit, { from: receivedOn, calendar })]
  const notice = mode === 'forwarded' ? 'noticeForwarded' : 'noticeDirect'
  return [
    start(`notice/${id}`, notice, unit, { from: receivedOn, calendar }),
    startHandling(sending, kind, addDays(receivedOn, latestAcceptanceDays), calendar),
  ]
}

/**
 * What the lead unit owes as to the substance. Only matters of 第三十一条第六项 have the sixty days of 第三十四条; one
 * whose kind nobody has named counts as one. Suggestions and accusations get a target, so that nobody is left unanswered.
 */
export function startHandling(
  sending: Pick<Sending, 'id' | 'unit'>,
  kind: Kind | undefined,
  acceptedOn: PlainDate,
  calendar: Calendar,
): ClockEntry {
  const { id, unit } = sending
  if (kind === 'suggestion') return start(`handling/${id}`, 'suggestionReply', unit, { from: acceptedOn, calendar })
  if (kind === 'accusation') return start(`handling/${id}`, 'accusationFeedback', unit, { from: acceptedOn, calendar })
  return start(`reply/${id}`, 'reply', unit, { from: acceptedOn, calendar })
}

/** All that a unit owes because the petition was sent to it. */
function dutiesOfSending(id: string): readonly string[] {
  return ['notice', 'reply', 'handling', 'assist', 'feedback', 'objectionDecision'].map((owed) => `${owed}/${id}`)
}

/** 交办: the day the office named for the report of the result. */
export function startNamed(
  duty: string,
  term: 'assignedFeedback' | 'supervisionAnswer',
  owner: Owner,
  days: { readonly from: PlainDate; readonly named: PlainDate; readonly calendar: Calendar },
): ClockEntry {
  const reckoning = reckonNamedDay(days.from, days.named, days.calendar)
  return { kind: 'started', duty, term, owner, counted: false, ...reckoning }
}

/** Proof of delivery, owed by whoever issued the paper. */
export function startService(paper: string, owner: Owner, leftOn: PlainDate, calendar: Calendar): ClockEntry {
  return start(`service/${paper}`, 'service', owner, { from: leftOn, calendar })
}

/** The petitioner's own thirty days, from the proved day of delivery (第三十五、三十六条). */
export function startWindow(
  term: 'firstReviewRequest' | 'finalReviewRequest',
  deliveredOn: PlainDate,
  calendar: Calendar,
): ClockEntry {
  return start(term, term, thePetitioner, { from: deliveredOn, calendar })
}

export function startReview(
  term: 'firstReview' | 'finalReview',
  reviewer: string,
  requestedOn: PlainDate,
  calendar: Calendar,
): ClockEntry {
  return start(term, term, reviewer, { from: requestedOn, calendar })
}

/** Moves a running duty's day; the base is given un-rolled and rolled here, once. */
export function move(
  duty: Duty,
  cause: MoveCause,
  to: { readonly from: PlainDate; readonly base: PlainDate; readonly days: number; readonly approvedBy?: string },
  calendar: Calendar,
): ClockEntry {
  const { from, base, days, approvedBy } = to
  const entry = { kind: 'moved', duty: duty.id, cause, days, ...reckonFromBase(from, base, calendar) } as const
  return approvedBy === undefined ? entry : { ...entry, approvedBy }
}

/** Meets the duties that are still owed; one that is settled already stays as it was. */
export function meet(petition: Petition, on: PlainDate, ...ids: readonly string[]): ClockEntry[] {
  return openDuties(petition, (duty) => ids.includes(duty.id)).map((duty) => ({ kind: 'met', duty: duty.id, on }))
}

/** As `meet`; a duty already met by a later act is met by the earlier one, which a ledger told of only afterwards. */
export function meetSooner(petition: Petition, on: PlainDate, id: string): ClockEntry[] {
  const duty = petition.duties[id]
  const metLater = duty?.status === 'met' && duty.settledOn !== undefined && on < duty.settledOn
  return metLater ? [{ kind: 'met', duty: id, on }] : meet(petition, on, id)
}

export function waive(petition: Petition, on: PlainDate, cause: WaiverCause, ...ids: readonly string[]): ClockEntry[] {
  return waiveWhere(petition, on, cause, (duty) => ids.includes(duty.id))
}

export function waiveWhere(
  petition: Petition,
  on: PlainDate,
  cause: WaiverCause,
  which: (duty: Duty) => boolean,
): ClockEntry[] {
  return openDuties(petition, which).map((duty) => ({ kind: 'waived', duty: duty.id, on, cause }))
}

export function openDuties(petition: Petition, which: (duty: Duty) => boolean): readonly Duty[] {
  return Object.values(petition.duties).filter((duty) => isOpen(duty) && which(duty))
}

/** The day the sixty days run from: the notice's, or the latest acceptance may lie on (Q1). */
export function acceptanceDayOf(petition: Petition, lead: Pick<Assignment, 'receivedOn'>): PlainDate {
  return petition.acceptance?.on ?? addDays(lead.receivedOn, latestAcceptanceDays)
}

/** Sendings that are taken back owe nothing any more; when the lead was among them, the office must send it again. */
export function giveBack(
  petition: Petition,
  back: readonly Assignment[],
  on: PlainDate,
  { cause, calendar }: { readonly cause: WaiverCause; readonly calendar: Calendar },
): ClockEntry[] {
  const owed = back.flatMap((assignment) => dutiesOfSending(assignment.id))
  const again = back
    .filter((assignment) => assignment.role === 'lead')
    .map((lead) => startOfficeTarget(`redispatch/${lead.id}`, 'redispatch', on, calendar))
  const units = back.map((assignment) => assignment.unit)
  const pressed = waiveWhere(
    petition,
    on,
    cause,
    ({ term, owner }) => term === 'supervisionAnswer' && units.includes(owner),
  )
  return [...waive(petition, on, cause, ...owed), ...pressed, ...again]
}
