import type { Reopened } from './actions/reopen/event.ts'
import type { StruckOut } from './actions/strike-out/event.ts'
import type { ReceiptAmended } from './actions/amend-receipt/event.ts'
import type { Amended } from './actions/amend/event.ts'
import type { ExtensionRetracted } from './actions/retract-extension/event.ts'
import type { DelayExcused } from './actions/excuse-delay/event.ts'
import type { WithdrawalConfirmed } from './actions/confirm-withdrawal/event.ts'
import type { WithdrawalRequested } from './actions/request-withdrawal/event.ts'
import type { DeathRecorded } from './actions/record-death/event.ts'
import type { NameConcealed } from './actions/hide-name/event.ts'
import type { ExtensionAsked } from './actions/propose-extension/event.ts'
import type { AccusedNamed } from './actions/name-accused/event.ts'
import type { NameShown } from './actions/show-name/event.ts'
import type { AgentRevoked } from './actions/revoke-agent/event.ts'
import type { AgentAppointed } from './actions/appoint-agent/event.ts'
import type { RepresentativesChosen } from './actions/choose-representatives/event.ts'
import type { Accepted } from './actions/accept/event.ts'
import type { FinalReviewAnswered } from './actions/answer-final-review/event.ts'
import type { FirstReviewAnswered } from './actions/answer-first-review/event.ts'
import type { SupervisionAnswered } from './actions/answer-supervision/event.ts'
import type { HandlerAppointed } from './actions/appoint-handler/event.ts'
import type { Archived } from './actions/archive/event.ts'
import type { Disposed } from './actions/dispose/event.ts'
import type { DisposalProposed } from './actions/propose-disposal/event.ts'
import type { Assigned } from './actions/assign/event.ts'
import type { KindConfirmed } from './actions/confirm-kind/event.ts'
import type { Contributed } from './actions/contribute/event.ts'
import type { MaterialAttached } from './actions/attach-material/event.ts'
import type { OriginalAttached } from './actions/attach-original/event.ts'
import type { PaperChecked } from './actions/check-paper/event.ts'
import type { PaperDrafted } from './actions/draft-paper/event.ts'
import type { PaperSigned } from './actions/sign-paper/event.ts'
import type { PaperVoided } from './actions/void-paper/event.ts'
import type { Corrected } from './actions/correct/event.ts'
import type { ObjectionDecided } from './actions/decide-objection/event.ts'
import type { Delivered } from './actions/deliver/event.ts'
import type { Ended } from './actions/end/event.ts'
import type { Extended } from './actions/extend/event.ts'
import type { Concluded } from './actions/hand-over/event.ts'
import type { OpinionSubmitted } from './actions/submit-opinion/event.ts'
import type { OpinionChecked } from './actions/check-opinion/event.ts'
import type { OpinionIssued } from './actions/issue-opinion/event.ts'
import type { Objected } from './actions/object/event.ts'
import type { Rated } from './actions/rate/event.ts'
import type { Registered } from './actions/register/event.ts'
import type { Related } from './actions/relate/event.ts'
import type { FeedbackReported } from './actions/report-feedback/event.ts'
import type { FinalReviewRequested } from './actions/request-final-review/event.ts'
import type { FirstReviewRequested } from './actions/request-first-review/event.ts'
import type { Rereckoned } from './actions/rereckon/event.ts'
import type { UnitSucceeded } from './actions/succeed-unit/event.ts'
import type { UrgencyFlagged } from './actions/flag-urgent/event.ts'
import type { UrgencyReported } from './actions/report-urgent/event.ts'
import type { Reminded } from './actions/remind/event.ts'
import type { SupervisionEscalated } from './actions/escalate-supervision/event.ts'
import type { RectificationReported } from './actions/report-rectification/event.ts'
import type { Recommended } from './actions/recommend/event.ts'
import type { RecommendationAnswered } from './actions/answer-recommendation/event.ts'
import type { ReceivedFromAbove } from './actions/receive-from-above/event.ts'
import type { ReportedAbove } from './actions/report-above/event.ts'
import type { Instructed } from './actions/instruct/event.ts'
import type { InstructionAnswered } from './actions/answer-instruction/event.ts'
import type { Supervised } from './actions/supervise/event.ts'
import type { Transferred } from './actions/transfer/event.ts'
import type { NoticeWaived } from './actions/waive-notice/event.ts'
import type { RefusedAsDuplicate } from './actions/refuse-duplicate/event.ts'
import type { RefusedFurther } from './actions/refuse-further/event.ts'
import type { Redirected } from './actions/redirect/event.ts'
import type { PassedDown } from './actions/pass-down/event.ts'
import type { DecisionSought } from './actions/seek-decision/event.ts'
import type { DecisionRecorded } from './actions/record-decision/event.ts'
import type { Referred } from './actions/refer/event.ts'
import type { HandedBack } from './actions/hand-back/event.ts'
import type { ReferredToDiscipline } from './actions/refer-to-discipline/event.ts'
import type { OrganizationNotified } from './actions/notify-organization/event.ts'
import type { Routed } from './actions/route/event.ts'
import type { ReturnedToProcedure } from './actions/return-to-procedure/event.ts'
import type { OutcomeReported } from './actions/report-outcome/event.ts'
import type { DutyPerformed } from './actions/perform-duty/event.ts'
import type { SuggestionStudied } from './actions/study-suggestion/event.ts'
import type { SuggestionReplied } from './actions/reply-suggestion/event.ts'
import type { AccusationAnswered } from './actions/answer-accusation/event.ts'
import type { Split } from './actions/split/event.ts'
import type { JurisdictionDisputed } from './actions/dispute-jurisdiction/event.ts'
import type { JurisdictionDecided } from './actions/decide-jurisdiction/event.ts'
import type { StatementTaken } from './actions/take-statement/event.ts'
import type { Investigated } from './actions/investigate/event.ts'
import type { HearingOpened } from './actions/open-hearing/event.ts'
import type { HearingClosed } from './actions/close-hearing/event.ts'
import type { ResultPosted } from './actions/post-result/event.ts'
import type { MediationStarted } from './actions/start-mediation/event.ts'
import type { MediationClosed } from './actions/close-mediation/event.ts'
import type { PerformanceReported } from './actions/report-performance/event.ts'
import type { EnforcementReported } from './actions/report-enforcement/event.ts'
import type { RecusalRequested } from './actions/request-recusal/event.ts'
import type { RecusalDecided } from './actions/decide-recusal/event.ts'

/** Acts as they were done: ids, days, articles and enumerations. No name, contact or text ever stands in an event. */
export type PlainEvent =
  | Registered
  | KindConfirmed
  | Related
  | Transferred
  | Assigned
  | Objected
  | ObjectionDecided
  | Accepted
  | NoticeWaived
  | HandlerAppointed
  | Contributed
  | Extended
  | OpinionSubmitted
  | OpinionChecked
  | OpinionIssued
  | Concluded
  | Delivered
  | FeedbackReported
  | FirstReviewRequested
  | FirstReviewAnswered
  | FinalReviewRequested
  | FinalReviewAnswered
  | Supervised
  | SupervisionAnswered
  | UrgencyFlagged
  | UrgencyReported
  | Reminded
  | SupervisionEscalated
  | RectificationReported
  | Recommended
  | RecommendationAnswered
  | ReceivedFromAbove
  | ReportedAbove
  | Instructed
  | InstructionAnswered
  | Rated
  | PaperDrafted
  | PaperChecked
  | PaperSigned
  | PaperVoided
  | OriginalAttached
  | MaterialAttached
  | Ended
  | Archived
  | DisposalProposed
  | Disposed
  | UnitSucceeded
  | RefusedAsDuplicate
  | RefusedFurther
  | Redirected
  | PassedDown
  | DecisionSought
  | DecisionRecorded
  | Referred
  | ReferredToDiscipline
  | HandedBack
  | OrganizationNotified
  | Routed
  | ReturnedToProcedure
  | OutcomeReported
  | DutyPerformed
  | SuggestionStudied
  | SuggestionReplied
  | AccusationAnswered
  | Split
  | JurisdictionDisputed
  | JurisdictionDecided
  | StatementTaken
  | Investigated
  | HearingOpened
  | HearingClosed
  | ResultPosted
  | MediationStarted
  | MediationClosed
  | PerformanceReported
  | EnforcementReported
  | RecusalRequested
  | RecusalDecided
  | Rereckoned
  | RepresentativesChosen
  | AgentAppointed
  | AgentRevoked
  | NameConcealed
  | NameShown
  | ExtensionAsked
  | AccusedNamed
  | DeathRecorded
  | WithdrawalRequested
  | WithdrawalConfirmed
  | DelayExcused
  | ExtensionRetracted
  | Amended
  | ReceiptAmended
  | StruckOut
  | Reopened

/** An act, or a correction that tells all acts anew. */
export type PetitionEvent = PlainEvent | Corrected<PetitionEvent>

export type PetitionEventType = PetitionEvent['type']
export type EventOf<T extends PetitionEventType> = Extract<PetitionEvent, { readonly type: T }>
