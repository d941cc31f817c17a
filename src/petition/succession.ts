import { theOffice } from '../terms/clock.ts'
import { pendingItems } from './pending-items.ts'
import { takeBack } from './sendings.ts'
import { heldByAccused, leadAssignment } from './state.ts'
import type { Assignment, Petition, Review, Succession } from './state.ts'

/**
 * What a unit holds of a petition, in the hands of the one that continues it. Whom the petition accuses it accuses under
 * the new name as well; a successor that is accused takes nothing over, and what was still in hand goes back to the office.
 */
export function succeeded(petition: Petition, succession: Succession): Petition {
  const passed = passedOn(petition, succession)
  return takeBack(passed, heldByAccused(passed, passed.accusedUnits))
}

/** The same before anything is taken back from the accused. */
export function passedOn(petition: Petition, succession: Succession): Petition {
  const { from, to } = succession
  const { accusedUnits, successions = [], assignments } = petition
  const absorbed = absorbedSendings(petition, succession)
  return {
    ...petition,
    ...withReviewers(petition, succession),
    ...pendingItems(petition, succession),
    successions: [...successions, succession],
    accusedUnits: accusedUnits.includes(from) ? [...new Set([...accusedUnits, to])] : accusedUnits,
    assignments: assignments.map((a) =>
      absorbed.includes(a) ? { ...a, status: 'returned' } : passedSending(a, from, to),
    ),
  }
}

/** Whoever was named to handle it worked in the old unit. */
function passedSending(assignment: Assignment, from: string, to: string): Assignment {
  if (assignment.unit !== from || assignment.status === 'returned') return assignment
  const { handler: _, ...rest } = assignment
  return { ...rest, unit: to, sentTo: assignment.sentTo ?? from }
}

/** Where one of the two leads and the other assists it, the part owed to the lead is the lead's own by now. */
export function absorbedSendings(petition: Petition, { from, to }: Succession): readonly Assignment[] {
  const lead = leadAssignment(petition)?.unit
  if (lead !== from && lead !== to) return []
  return petition.assignments.filter(
    (a) => a.role === 'assisting' && a.status !== 'returned' && (a.unit === from || a.unit === to),
  )
}

/**
 * A review that was answered stays the old reviewer's where the lead unit would otherwise stand as its own reviewer; of
 * past rounds only a review whose paper is still under way is anybody's.
 */
function withReviewers(petition: Petition, { from, to }: Succession): Partial<Petition> {
  const lead = leadAssignment(petition)?.unit
  const passes = ({ reviewer }: Review) => reviewer === from && lead !== to && lead !== from
  const passed = (review: Review): Review => (passes(review) ? { ...review, reviewer: to } : review)
  const inRound = (round: Reviewed): Reviewed => ({
    ...(round.firstReview && { firstReview: passed(round.firstReview) }),
    ...(round.finalReview && { finalReview: passed(round.finalReview) }),
  })
  const underWay = ({ firstReview, finalReview }: Reviewed) =>
    [firstReview, finalReview].some((review) => review !== undefined && review.deliveredOn === undefined)
  const { pastRounds } = petition
  return {
    ...inRound(petition),
    ...(pastRounds && {
      pastRounds: pastRounds.map((round) => (underWay(round) ? { ...round, ...inRound(round) } : round)),
    }),
  }
}

type Reviewed = Pick<Petition, 'firstReview' | 'finalReview'>

/** Whether lead unit and reviewer of a review that is still to be answered would become one (第三十五、三十六条). */
export function reviewsItself(petition: Petition, { from, to }: Succession): boolean {
  const lead = leadAssignment(petition)?.unit
  return [petition.firstReview, petition.finalReview].some(
    (review) =>
      review !== undefined &&
      review.answeredOn === undefined &&
      ((review.reviewer === from && lead === to) || (review.reviewer === to && lead === from)),
  )
}

/** Who owes by now what a unit owed: its successor, and for the proof of a paper's delivery the office, where the successor is accused. */
export function ownerAfter(petition: Petition, term: string, to: string): string {
  return term === 'service' && petition.accusedUnits.includes(to) ? theOffice : to
}

/** Whether the petition has anything to do with the unit: sendings, reviews, duties, or an accusation. */
export function standsIn(petition: Petition, unit: string): boolean {
  return (
    petition.accusedUnits.includes(unit) ||
    petition.assignments.some((a) => a.unit === unit && a.status !== 'returned') ||
    [petition.firstReview, petition.finalReview].some((review) => review?.reviewer === unit) ||
    Object.values(petition.duties).some((duty) => duty.owner === unit && duty.settledOn === undefined)
  )
}

/** Which unit goes on by now with what this one had on this petition. */
export function unitNow({ successions = [] }: Pick<Petition, 'successions'>, unit: string): string {
  return successions.reduce((now, { from, to }) => (now === from ? to : now), unit)
}
