import type { PlainDate } from '../calendar/plain-date.ts'
import type { Facts } from './act.ts'
import { refuseDayBefore, refuseImpossibleDay } from './day-of-act.ts'
import type { Refusal } from './refusal.ts'
import { leadAssignment } from './state.ts'
import type { Petition } from './state.ts'

/** What 请求复查 and 请求复核 have in common: the day the request came, and who is to answer it. */
interface Request {
  readonly on: PlainDate
  readonly reviewer: string
  readonly takenBy?: string | undefined
}

/** The paper she disputes: who signed it, when she had it, and until when the article gives her. */
export interface Disputed {
  readonly deliveredOn: PlainDate
  readonly due: PlainDate
}

type RequestRefusals = Readonly<Record<'sameUnit' | 'accusedReviewer', Refusal>> & {
  readonly outOfTime: (due: PlainDate) => Refusal
}

/** A window passed is marked and asks for a named decision; it never refuses by itself (Q7). */
export function isOutOfTime(request: Request, disputed: Disputed): boolean {
  return request.on > disputed.due
}

/** 第三十条第三款 「不得将信访人的检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位」 binds reviewers too. */
export function refuseRequest(
  petition: Petition,
  request: Request & { readonly disputed: Disputed },
  facts: Facts,
  refusals: RequestRefusals,
): Refusal | undefined {
  const { on, reviewer, takenBy, disputed } = request
  if (petition.accusedUnits.includes(reviewer)) return refusals.accusedReviewer
  if (reviewer === leadAssignment(petition)?.unit || reviewer === petition.firstReview?.reviewer) {
    return refusals.sameUnit
  }
  const wrongDay = refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, disputed.deliveredOn, '送达信访人的')
  if (wrongDay !== undefined) return wrongDay
  return isOutOfTime(request, disputed) && takenBy === undefined ? refusals.outOfTime(disputed.due) : undefined
}

/** The opinion, where 复查 may be asked for: proved to have reached her, and no review asked for yet. */
export function disputableOpinion(petition: Petition): Disputed | undefined {
  if (petition.firstReview !== undefined || !isAwaiting(petition, 'delivered')) return undefined
  return disputed(petition, petition.opinion?.deliveredOn, 'firstReviewRequest')
}

/** The answer to the first review, where 复核 may be asked for. */
export function disputableReview(petition: Petition): Disputed | undefined {
  if (petition.finalReview !== undefined || !isAwaiting(petition, 'firstReviewDelivered')) return undefined
  return disputed(petition, petition.firstReview?.deliveredOn, 'finalReviewRequest')
}

/** Waiting for her to ask, or marked as not asked for: the mark bars nobody (Q7). */
function isAwaiting(petition: Petition, stage: 'delivered' | 'firstReviewDelivered'): boolean {
  return petition.stage === stage || petition.ended === 'reviewNotSought'
}

function disputed(
  petition: Petition,
  deliveredOn: PlainDate | undefined,
  window: 'firstReviewRequest' | 'finalReviewRequest',
): Disputed | undefined {
  const duty = petition.duties[window]
  return deliveredOn === undefined || duty === undefined ? undefined : { deliveredOn, due: duty.due }
}
