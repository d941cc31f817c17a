import type { PlainDate } from '../calendar/plain-date.ts'
import type { ClockEntry } from '../terms/clock.ts'
import type {
  Answer,
  EndReason,
  Form,
  Kind,
  NotRecorded,
  Rating,
  Relation,
  Route,
  SupervisionGround,
  TextRef,
  Venue,
} from './state.ts'

/** One unit a petition is sent to. The first lead answers to the petitioner; assisting units answer to it. */
export interface Sending {
  readonly id: string
  readonly unit: string
  readonly role: 'lead' | 'assisting'
  readonly receivedOn: PlainDate
}

/** The sending that comes into being when the petitioner brought the petition to a unit herself. */
export const firstSending = '1'

/** What every act records: its legal day and the clock entries it made. Who and when belong to the journal. */
interface Act {
  readonly on: PlainDate
  readonly clocks: readonly ClockEntry[]
}

/** Acts as they were done: ids, days, articles and enumerations. No name, contact or text ever stands in an event. */
export type PetitionEvent =
  | ({
      readonly type: 'registered'
      readonly no: string
      readonly upstreamNo?: string
      readonly proposedUnit?: string
      readonly receivedOn: PlainDate
      readonly firstReceiver: string
      readonly form: Form
      readonly venue: Venue
      readonly source: string
      readonly people: number
      readonly category: string
      readonly kind?: Kind
      readonly demands: readonly string[]
      readonly texts: Readonly<Record<string, TextRef>>
      readonly imported: boolean
    } & Act)
  | ({
      readonly type: 'kindConfirmed'
      readonly kind: Kind
      readonly accusedUnits: readonly string[]
      readonly confirmedBy: string
    } & Act)
  | ({
      readonly type: 'related'
      readonly relation: Relation
      readonly to?: string
      readonly confirmedBy: string
    } & Act)
  | ({ readonly type: 'transferred'; readonly sendings: readonly Sending[] } & Act)
  | ({ readonly type: 'assigned'; readonly sendings: readonly Sending[]; readonly feedbackDueOn: PlainDate } & Act)
  | ({
      readonly type: 'objected'
      readonly assignment: string
      readonly late: boolean
      readonly reason: TextRef
      readonly consentBy?: string
    } & Act)
  | ({
      readonly type: 'objectionDecided'
      readonly assignment: string
      readonly upheld: boolean
      readonly reason: TextRef
    } & Act)
  | ({
      readonly type: 'accepted'
      readonly assignment: string
      readonly acceptedOn: PlainDate
      readonly route: Route
      readonly late: boolean
    } & Act)
  | ({ readonly type: 'noticeWaived'; readonly assignment: string; readonly reason: TextRef } & Act)
  | ({ readonly type: 'contributed'; readonly assignment: string; readonly text: TextRef | NotRecorded } & Act)
  | ({
      readonly type: 'extended'
      readonly days: number
      readonly approvedBy: string
      readonly reason: TextRef | NotRecorded
      readonly notice: TextRef | NotRecorded
      readonly effective: boolean
    } & Act)
  | ({ readonly type: 'opinionIssued'; readonly answers: readonly Answer[] | NotRecorded } & Act)
  | ({ readonly type: 'concluded'; readonly method: ServiceMethod | NotRecorded; readonly late: boolean } & Act)
  | ({
      readonly type: 'delivered'
      readonly paper: ServedPaper
      readonly method: ServiceMethod | NotRecorded
      readonly proof: TextRef | NotRecorded
    } & Act)
  | ({ readonly type: 'feedbackReported'; readonly text: TextRef } & Act)
  | ({
      readonly type: 'firstReviewRequested'
      readonly reviewer: string
      readonly text: TextRef
      readonly late: boolean
      readonly takenBy?: string
    } & Act)
  | ({ readonly type: 'firstReviewAnswered'; readonly result: ReviewResult; readonly text: TextRef } & Act)
  | ({
      readonly type: 'finalReviewRequested'
      readonly reviewer: string
      readonly text: TextRef
      readonly late: boolean
      readonly takenBy?: string
    } & Act)
  | ({ readonly type: 'finalReviewAnswered'; readonly result: ReviewResult; readonly text: TextRef } & Act)
  | ({
      readonly type: 'supervised'
      readonly id: string
      readonly unit: string
      readonly ground: SupervisionGround
      readonly advice: TextRef
    } & Act)
  | ({ readonly type: 'supervisionAnswered'; readonly id: string; readonly text: TextRef } & Act)
  | ({ readonly type: 'rated'; readonly of: 'unit' | 'office'; readonly rating: Rating } & Act)
  | ({
      readonly type: 'ended'
      readonly reason: EndReason
      readonly statement?: TextRef
      readonly confirmedBy?: string
    } & Act)
  | ({ readonly type: 'archived' } & Act)
  | ({ readonly type: 'rereckoned' } & Act)
  | ({
      readonly type: 'corrected'
      readonly changes: readonly Correction[]
      readonly acts: readonly PetitionEvent[]
      readonly acceptedBy: string
    } & Act)

export type PetitionEventType = PetitionEvent['type']
export type EventOf<T extends PetitionEventType> = Extract<PetitionEvent, { readonly type: T }>

/** 送达方式 */
export type ServiceMethod = 'inPerson' | 'post' | 'electronic' | 'left'
/** The papers whose proved delivery opens a window or ends the procedure. */
export type ServedPaper = 'opinion' | 'firstReview' | 'finalReview'
/** What a review does with the answer before it. */
export type ReviewResult = 'upheld' | 'changed' | 'revoked'

/** A fact that was recorded wrongly: which one, what stood there, what stands now (hashed where it was a text). */
export interface Correction {
  readonly fact: string
  readonly was: string
  readonly now: string
}
