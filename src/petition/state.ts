import type { PlainDate } from '../calendar/plain-date.ts'
import type { Duties } from '../terms/clock.ts'
import type { Adoption, Oversight } from './oversight.ts'
import type { Material } from './materials.ts'
import type { PaperOnFile } from './papers.ts'
import type { Proceedings } from './proceedings.ts'
import type { Standing } from './standing.ts'
import type { OtherAnswer, OtherRoute, Referral, Routing, SoughtDecision, SplitOff } from './routing.ts'
import type { TextRef } from './text-ref.ts'

/** 信访形式 */
export type Form = 'online' | 'visit' | 'letter' | 'phone' | 'other'
/** Where a visit was made. */
export type Venue = 'national' | 'province' | 'city' | 'cityGate' | 'county' | 'town' | 'other'
/** 第二十九、三十、三十一条: suggestion, accusation, appeal for resolution. */
export type Kind = 'suggestion' | 'accusation' | 'appeal'
/** How a petition relates to what was there before it; only confirmed ones count. */
export type Relation = 'first' | 'repeat' | 'joint' | 'duplicateAtSuperior' | 'afterFinalReview'
/** 第三十一条, the six routes. Only the sixth has the sixty days of 第三十四条. */
export type Route = OtherRoute | 'petitionProcedure'
export type Rating = 'satisfied' | 'basicallySatisfied' | 'dissatisfied'
export type Outcome = 'support' | 'explain' | 'notSupport'
/** 送达方式 */
export type ServiceMethod = 'inPerson' | 'post' | 'electronic' | 'left'
/** The papers whose proved delivery opens a window or ends the procedure. */
export type ServedPaper = 'opinion' | 'firstReview' | 'finalReview' | 'answer'
/** What a review does with the answer before it. */
export type ReviewResult = 'upheld' | 'changed' | 'revoked'
/** What a ledger does not hold (台账未载). Accepted only from an import, and shown as a gap. */
export type NotRecorded = 'notRecorded'

export type Stage =
  | 'registered' // 已登记待研判
  | 'dispatched' // 已转送、交办
  | 'accepted' // 已受理
  | 'concluded' // 办结: the opinion left for service
  | 'delivered' // 已送达
  | 'firstReview'
  | 'firstReviewAnswered'
  | 'firstReviewDelivered'
  | 'finalReview'
  | 'finalReviewAnswered'
  | 'referred' // 第二十二条第二款
  | 'routed' // 第三十一条第一至四项
  | 'ended'

/** One sending of the petition to one unit, with its own clocks. */
export interface Assignment {
  readonly id: string
  readonly unit: string
  readonly role: 'lead' | 'assisting'
  /** 转送, 交办, or the petitioner came to the unit itself (第二十三条第一款). */
  readonly mode: 'transfer' | 'assign' | 'direct'
  readonly receivedOn: PlainDate
  readonly status: 'sent' | 'objected' | 'returned' | 'accepted' | 'done'
  /** 承办人: the member of the unit who works on it, once its head has named one. */
  readonly handler?: string
  /** The unit it was sent to, where another has since continued that unit (第二十四条第二款). */
  readonly sentTo?: string
}

export interface Acceptance {
  /** Day of the written notice; absent where none was ever given. */
  readonly noticeOn?: PlainDate
  /** 受理之日 (Q1): the earlier of the notice's day and receipt + 15 calendar days. */
  readonly on: PlainDate
  readonly route: Route
}

export interface Answer {
  readonly demand: string
  readonly outcome: Outcome
  readonly basis: TextRef
  readonly answer: TextRef
}

export interface Opinion {
  readonly issuedOn: PlainDate
  readonly answers: readonly Answer[] | NotRecorded
  readonly leftOn?: PlainDate
  readonly deliveredOn?: PlainDate
}

/** What is to be answered to one demand, as far as it was written. */
export interface DraftAnswer {
  readonly demand: string
  readonly outcome: Outcome
  readonly answer?: TextRef
  readonly basis?: TextRef
}

/** 核过 or 退回修改 */
export type CheckResult = 'passed' | 'returned'

/** 处理意见的稿子: what a unit means to answer, read by a colleague before it is issued. It tells the petitioner nothing. */
export interface OpinionDraft {
  readonly assignment: string
  readonly by: string
  readonly on: PlainDate
  readonly answers: readonly DraftAnswer[]
  /** Left out until somebody has read it. */
  readonly check?: {
    readonly by: string
    readonly on: PlainDate
    readonly result: CheckResult
    readonly remark?: TextRef
  }
}

export interface Review {
  readonly requestedOn: PlainDate
  /** The unit that answers: the next higher one (第三十五、三十六条). */
  readonly reviewer: string
  readonly late: boolean
  readonly answeredOn?: PlainDate
  readonly deliveredOn?: PlainDate
}

/** One answer of the lead unit and the reviews of it, once the case has gone back to be answered anew. */
export interface Round {
  readonly unit: string
  readonly opinion?: Opinion
  readonly otherAnswer?: OtherAnswer
  readonly firstReview?: Review
  readonly finalReview?: Review
}

export interface Supervision {
  readonly id: string
  readonly unit: string
  readonly ground: SupervisionGround
  readonly on: PlainDate
  readonly answeredOn?: PlainDate
  /** 采纳情况 of the improvement recommendation it carried. */
  readonly adopted?: Adoption
}

/** The three cases of 第四十条第一款. */
export type SupervisionGround = 'irregularHandling' | 'shirkingOrFalsifying' | 'refusingOpinion'

export type EndReason =
  | 'finalReviewDelivered'
  | 'reviewNotSought'
  | 'withdrawn'
  | 'settled' // 第三十三条
  | 'otherProcedure'
  | 'refusedAsDuplicate' // 第十九条第三款
  | 'noFurtherAcceptance' // 第三十六条第三款
  | 'wrongVenue' // 第二十三条第一款
  | 'suggestionAnswered'
  | 'accusationAnswered'
  | 'statutoryDutyAnswered'
  | 'petitionerDied'
  | 'struckOut'

/** 第二十四条第二款: on this petition, one unit goes on with what another was to do. */
export interface Succession {
  readonly from: string
  readonly to: string
  readonly on: PlainDate
}

/**
 * 信访件: one submission, registered once, counted once. The fold of its events; a value without names or texts.
 */
export interface Petition extends Proceedings, Standing {
  readonly id: string
  readonly version: number
  readonly stage: Stage
  readonly no: string
  /** 信访件编号 of the upper system, where it has one. */
  readonly upstreamNo?: string
  /** The unit whoever registered it thought of; it has received nothing yet. */
  readonly proposedUnit?: string
  readonly receivedOn: PlainDate
  readonly registeredOn: PlainDate
  /** The office, or the unit the petitioner came to herself. */
  readonly firstReceiver: string
  readonly form: Form
  readonly venue: Venue
  /** 受访层级或来源 in the office's words; no person in it. */
  readonly source: string
  readonly people: number
  readonly category: string
  readonly kind?: Kind
  /** 第三十条: until a named person has said what kind it is and that the unit isn't the accused, units see no text. */
  readonly kindConfirmedBy?: string
  /** The units it is kept from: the accused, those an accused person heads, and what stands under them. */
  readonly accusedUnits: readonly string[]
  /** The accused members of staff. */
  readonly accusedStaff?: readonly string[]
  readonly relation: Relation
  /** The petition it is confirmed to relate to. */
  readonly relatedTo?: string
  /** The petition it was part of before it was split. */
  readonly splitFrom?: string
  readonly splits?: readonly SplitOff[]
  /** The risk of the screening it came out of. */
  readonly fromRisk?: string
  readonly demands: readonly string[]
  readonly assignments: readonly Assignment[]
  readonly acceptance?: Acceptance
  /** What is to be answered, before it is issued. */
  readonly opinionDraft?: OpinionDraft
  readonly opinion?: Opinion
  readonly firstReview?: Review
  readonly finalReview?: Review
  readonly pastRounds?: readonly Round[]
  readonly supervisions: readonly Supervision[]
  readonly decisions?: readonly SoughtDecision[]
  readonly referral?: Referral
  readonly routing?: Routing
  readonly studiedOn?: PlainDate
  readonly otherAnswer?: OtherAnswer
  readonly unitRating?: Rating
  readonly officeRating?: Rating
  readonly ended?: EndReason
  readonly endedOn?: PlainDate
  readonly archivedOn?: PlainDate
  readonly imported: boolean
  /** 督促: what presses on it from above and around. */
  readonly oversight?: Oversight
  /** 公文, from their drafts on. */
  readonly papers?: readonly PaperOnFile[]
  /** 材料, hers and what was found. */
  readonly materials?: readonly Material[]
  readonly successions?: readonly Succession[]
  readonly duties: Duties
}

/** The unit that answers to the petitioner: the lead of the sending that still stands. */
export function leadAssignment(petition: Petition): Assignment | undefined {
  return petition.assignments.findLast((a) => a.role === 'lead' && a.status !== 'returned')
}

/** The sending a unit holds, if it holds one. */
export function assignmentOf(petition: Petition, unit: string): Assignment | undefined {
  return petition.assignments.findLast((a) => a.unit === unit && a.status !== 'returned')
}

/**
 * The sendings that go back when those that match are taken away: with the lead unit go the units that assisted it,
 * since they owed their part to nobody else.
 */
export function goingBack(petition: Petition, which: (assignment: Assignment) => boolean): readonly Assignment[] {
  const standing = petition.assignments.filter((a) => a.status !== 'returned')
  const taken = standing.filter(which)
  return taken.some((a) => a.role === 'lead') ? standing : taken
}

/** Before an opinion left, the case can still be taken from a unit; afterwards its answer stands and is reviewed. */
export function isInHand(petition: Petition): boolean {
  return petition.stage === 'dispatched' || petition.stage === 'accepted'
}

/** 第三十条第三款: what is taken from units once they are known to be the accused. */
export function heldByAccused(petition: Petition, accusedUnits: readonly string[]): readonly Assignment[] {
  return isInHand(petition) || petition.stage === 'routed'
    ? goingBack(petition, (a) => accusedUnits.includes(a.unit))
    : []
}

export function assignmentById(petition: Petition, id: string): Assignment | undefined {
  return petition.assignments.find((a) => a.id === id)
}
