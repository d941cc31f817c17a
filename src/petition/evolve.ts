import { plainDate } from '../calendar/plain-date.ts'
import { applyClockEntry, theOffice } from '../terms/clock.ts'
import type { ClockEntry, Duties } from '../terms/clock.ts'
import { firstSending } from './events.ts'
import type { EventOf, PetitionEvent, PetitionEventType, Sending } from './events.ts'
import { goingBack, heldByAccused } from './state.ts'
import type { Assignment, Petition, Review } from './state.ts'

type Evolve = { readonly [T in PetitionEventType]: (petition: Petition, event: EventOf<T>) => Petition }

/** What a petition has become by one event. Total over every event there is; knows no clock, no I/O, no "no". */
export function evolve(petition: Petition, event: PetitionEvent): Petition {
  const next = apply(petition, event)
  return { ...next, version: petition.version + 1, duties: applyAll(petition.duties, event.clocks) }
}

/** The fold of a petition's events, oldest first. */
export function replay(id: string, events: Iterable<PetitionEvent>): Petition {
  let petition = blank(id)
  for (const event of events) petition = evolve(petition, event)
  return petition
}

/** A petition before its registration: version 0, seen by nobody. */
export function blank(id: string): Petition {
  return {
    id,
    version: 0,
    stage: 'registered',
    no: '',
    receivedOn: nobodysDay,
    registeredOn: nobodysDay,
    firstReceiver: '',
    form: 'other',
    venue: 'other',
    source: '',
    people: 0,
    category: '',
    accusedUnits: [],
    relation: 'first',
    demands: [],
    assignments: [],
    supervisions: [],
    imported: false,
    duties: {},
  }
}

const nobodysDay = plainDate('1970-01-01')

function applyAll(duties: Duties, clocks: readonly ClockEntry[]): Duties {
  let all = duties
  for (const entry of clocks) all = applyClockEntry(all, entry)
  return all
}

/** One line an event type; the mapped type makes a forgotten one a compile error. */
const evolvers: Evolve = {
  registered: (p, { type: _, clocks: __, texts: ___, on, ...facts }) => cameIn({ ...p, ...facts, registeredOn: on }),
  kindConfirmed: (p, e) => ({
    ...takeBack(p, heldByAccused(p, e.accusedUnits)),
    kind: e.kind,
    accusedUnits: e.accusedUnits,
    kindConfirmedBy: e.confirmedBy,
  }),
  related: (p, e) => ({ ...p, relation: e.relation }),
  transferred: (p, e) => send(p, e.sendings, 'transfer'),
  assigned: (p, e) => send(p, e.sendings, 'assign'),
  objected: (p, e) => withAssignment(p, e.assignment, 'objected'),
  objectionDecided: (p, e) =>
    e.upheld
      ? takeBack(
          p,
          goingBack(p, (a) => a.id === e.assignment),
        )
      : withAssignment(p, e.assignment, 'sent'),
  accepted: (p, e) => ({
    ...withAssignment(p, e.assignment, 'accepted'),
    stage: p.stage === 'dispatched' || p.stage === 'registered' ? 'accepted' : p.stage,
    acceptance: { on: e.acceptedOn, noticeOn: e.on, route: e.route },
  }),
  noticeWaived: (p) => p,
  contributed: (p, e) => withAssignment(p, e.assignment, 'done'),
  extended: (p) => p,
  opinionIssued: (p, e) => ({ ...p, opinion: { issuedOn: e.on, answers: e.answers } }),
  concluded: (p, e) => ({ ...p, stage: 'concluded', ...(p.opinion && { opinion: { ...p.opinion, leftOn: e.on } }) }),
  delivered: (p, e) => deliver(p, e),
  feedbackReported: (p) => p,
  firstReviewRequested: (p, e) => ({ ...reopened(p), stage: 'firstReview', firstReview: requested(e) }),
  firstReviewAnswered: (p, e) => ({
    ...p,
    stage: 'firstReviewAnswered',
    ...(p.firstReview && { firstReview: { ...p.firstReview, answeredOn: e.on } }),
  }),
  finalReviewRequested: (p, e) => ({ ...reopened(p), stage: 'finalReview', finalReview: requested(e) }),
  finalReviewAnswered: (p, e) => ({
    ...p,
    stage: 'finalReviewAnswered',
    ...(p.finalReview && { finalReview: { ...p.finalReview, answeredOn: e.on } }),
  }),
  supervised: (p, e) => ({
    ...p,
    supervisions: [...p.supervisions, { id: e.id, unit: e.unit, ground: e.ground, on: e.on }],
  }),
  supervisionAnswered: (p, e) => ({
    ...p,
    supervisions: p.supervisions.map((s) => (s.id === e.id ? { ...s, answeredOn: e.on } : s)),
  }),
  rated: (p, e) => (e.of === 'unit' ? { ...p, unitRating: e.rating } : { ...p, officeRating: e.rating }),
  ended: (p, e) => ({ ...p, stage: 'ended', ended: e.reason, endedOn: e.on }),
  archived: (p, e) => ({ ...p, archivedOn: e.on }),
  rereckoned: (p) => p,
  corrected: (p, e) => replay(p.id, e.acts),
}

function apply<T extends PetitionEventType>(petition: Petition, event: EventOf<T> & { type: T }): Petition {
  return evolvers[event.type](petition, event)
}

function send(petition: Petition, sendings: readonly Sending[], mode: Assignment['mode']): Petition {
  const sent = sendings.map((s): Assignment => ({ ...s, mode, status: 'sent' }))
  return { ...petition, stage: 'dispatched', assignments: [...petition.assignments, ...sent] }
}

function withAssignment(petition: Petition, id: string, status: Assignment['status']): Petition {
  return { ...petition, assignments: petition.assignments.map((a) => (a.id === id ? { ...a, status } : a)) }
}

/** 第二十三条第一款: a unit the petitioner came to herself holds the case from its registration. */
function cameIn(petition: Petition): Petition {
  const { firstReceiver: unit, receivedOn } = petition
  if (unit === theOffice) return petition
  return send(petition, [{ id: firstSending, unit, role: 'lead', receivedOn }], 'direct')
}

/** 「交还相关材料」: without a lead unit the matter is the office's again, and what the unit had begun counts no more. */
function takeBack(petition: Petition, back: readonly Assignment[]): Petition {
  const assignments = petition.assignments.map((a): Assignment => (back.includes(a) ? { ...a, status: 'returned' } : a))
  if (back.every((a) => a.role !== 'lead')) return { ...petition, assignments }
  const { acceptance: _, opinion: __, ...rest } = petition
  return { ...rest, assignments, stage: 'registered' }
}

function deliver(petition: Petition, event: EventOf<'delivered'>): Petition {
  const deliveredOn = event.on
  switch (event.paper) {
    case 'opinion':
      return {
        ...petition,
        stage: 'delivered',
        ...(petition.opinion && { opinion: { ...petition.opinion, deliveredOn } }),
      }
    case 'firstReview':
      return {
        ...petition,
        stage: 'firstReviewDelivered',
        ...(petition.firstReview && { firstReview: { ...petition.firstReview, deliveredOn } }),
      }
    case 'finalReview':
      return {
        ...petition,
        stage: 'ended',
        ended: 'finalReviewDelivered',
        endedOn: deliveredOn,
        ...(petition.finalReview && { finalReview: { ...petition.finalReview, deliveredOn } }),
      }
  }
}

/** A request taken after the procedure was marked as ended opens it again: the mark bars nobody (Q7). */
function reopened(petition: Petition): Petition {
  const { ended: _, endedOn: __, archivedOn: ___, ...open } = petition
  return open
}

function requested(event: EventOf<'firstReviewRequested' | 'finalReviewRequested'>): Review {
  return { requestedOn: event.on, reviewer: event.reviewer, late: event.late }
}
