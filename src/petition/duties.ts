import type { Calendar } from '../calendar/calendar.ts'
import { addDays } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { isOpen, theOffice, thePetitioner } from '../terms/clock.ts'
import type { ClockEntry, Duty, MoveCause, Owner, WaiverCause } from '../terms/clock.ts'
import { reckonCalendarDays, reckonFromBase, reckonNamedDay, reckonWorkdays } from '../terms/reckon.ts'
import { latestAcceptanceDays } from '../terms/reply.ts'
import { terms } from '../terms/terms.ts'
import type { TermId } from '../terms/terms.ts'
import type { Sending } from './sendings.ts'
import type { Assignment, Kind, Petition } from './state.ts'

interface Since {
  readonly from: PlainDate
  readonly calendar: Calendar
}

/** Terms whose day is named by somebody, and terms that have days of their own. */
export type NamedTerm = { [T in TermId]: (typeof terms)[T]['limit']['counted'] extends 'namedDay' ? T : never }[TermId]
export type CountedTerm = Exclude<TermId, NamedTerm>

/**
 * Starts a term that has days of its own, `from` the day of the trigger (not counted). Which duties count in the
 * published rates: what an office or a lead unit owes under the Regulation. What units owe one another, targets an office
 * sets itself, and the petitioner's own windows do not (FIGURES.md 「Settled」).
 */
export function startDuty(duty: string, term: CountedTerm, owner: Owner, { from, calendar }: Since): ClockEntry {
  const { limit, statutory } = terms[term]
  const reckoning =
    limit.counted === 'workdays'
      ? reckonWorkdays(from, limit.days, calendar)
      : reckonCalendarDays(from, limit.days, calendar)
  return { kind: 'started', duty, term, owner, counted: statutory && owner !== thePetitioner, ...reckoning }
}

/** 第二十二条: the office must dispatch within 15 days of receipt. */
export function startDispatch(receivedOn: PlainDate, calendar: Calendar): ClockEntry {
  return startDuty('dispatch', 'dispatch', theOffice, { from: receivedOn, calendar })
}

/** A target of the office's own, one at a time per cause. */
export function startOfficeTarget(duty: string, term: CountedTerm, from: PlainDate, calendar: Calendar): ClockEntry {
  return startDuty(duty, term, theOffice, { from, calendar })
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
  if (sending.role === 'assisting') return [startDuty(`assist/${id}`, 'assist', unit, { from: receivedOn, calendar })]
  const notice = mode === 'forwarded' ? 'noticeForwarded' : 'noticeDirect'
  return [
    startDuty(`notice/${id}`, notice, unit, { from: receivedOn, calendar }),
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
  if (kind === 'suggestion') return startDuty(`handling/${id}`, 'suggestionReply', unit, { from: acceptedOn, calendar })
  if (kind === 'accusation')
    return startDuty(`handling/${id}`, 'accusationFeedback', unit, { from: acceptedOn, calendar })
  return startDuty(`reply/${id}`, 'reply', unit, { from: acceptedOn, calendar })
}

/** All that a unit owes because the petition was sent to it. */
function dutiesOfSending(id: string): readonly string[] {
  return ['notice', 'reply', 'handling', 'outcome', 'performance', 'assist', 'feedback', 'objectionDecision'].map(
    (owed) => `${owed}/${id}`,
  )
}

/** A day somebody named: the office for the report of a result, an agreement for its performance. Never counted. */
export function startNamed(
  duty: string,
  term: NamedTerm,
  owner: Owner,
  days: { readonly from: PlainDate; readonly named: PlainDate; readonly calendar: Calendar },
): ClockEntry {
  const reckoning = reckonNamedDay(days.from, days.named, days.calendar)
  return { kind: 'started', duty, term, owner, counted: false, ...reckoning }
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
  const again = back
    .filter((assignment) => assignment.role === 'lead')
    .map((lead) => startOfficeTarget(`redispatch/${lead.id}`, 'redispatch', on, calendar))
  return [...fallAway(petition, back, on, cause), ...again]
}

/** What a unit owes because it handles the petition, beside what its sending set running. */
const owedWhileHandling: ReadonlySet<TermId> = new Set([
  'redo',
  'assignedFeedback',
  'supervisionAnswer',
  'hearing',
  'recusalDecision',
  'urgentReport',
  'urgentFollowUp',
  'rectification',
  'recommendationFeedback',
])

/** What somebody asked for, granted or agreed stays owed, by the same day: the office sees to it instead. */
const passedToOffice: ReadonlySet<TermId> = new Set(['instruction', 'enforcement', 'agreement'])

/** All that the units of these sendings owed falls away; what had passed its day stays missed. */
export function fallAway(
  petition: Petition,
  back: readonly Assignment[],
  on: PlainDate,
  cause: WaiverCause,
): ClockEntry[] {
  const owed = back.flatMap((assignment) => dutiesOfSending(assignment.id))
  const units = back.map((assignment) => assignment.unit)
  return [...waive(petition, on, cause, ...owed), ...releaseUnits(petition, units, on, cause)]
}

/** Units that may act no more are pressed no more. */
export function releaseUnits(
  petition: Petition,
  units: readonly string[],
  on: PlainDate,
  cause: WaiverCause,
): ClockEntry[] {
  const theirs = openDuties(petition, ({ owner }) => units.includes(owner))
  return theirs.flatMap(({ id: duty, term }): ClockEntry[] => {
    if (passedToOffice.has(term)) return [{ kind: 'passed', duty, to: theOffice, on }]
    return owedWhileHandling.has(term) ? [{ kind: 'waived', duty, on, cause }] : []
  })
}
