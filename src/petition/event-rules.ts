import { theOffice } from '../terms/clock.ts'
import { reopened } from './actions/reopen/event.ts'
import { struckOut } from './actions/strike-out/event.ts'
import { receiptAmended } from './actions/amend-receipt/event.ts'
import { amended } from './actions/amend/event.ts'
import { extensionRetracted } from './actions/retract-extension/event.ts'
import { delayExcused } from './actions/excuse-delay/event.ts'
import { withdrawalConfirmed } from './actions/confirm-withdrawal/event.ts'
import { withdrawalRequested } from './actions/request-withdrawal/event.ts'
import { deathRecorded } from './actions/record-death/event.ts'
import { nameConcealed } from './actions/hide-name/event.ts'
import { extensionProposed } from './actions/propose-extension/event.ts'
import { accusedNamed } from './actions/name-accused/event.ts'
import { nameShown } from './actions/show-name/event.ts'
import { agentRevoked } from './actions/revoke-agent/event.ts'
import { agentAppointed } from './actions/appoint-agent/event.ts'
import { representativesChosen } from './actions/choose-representatives/event.ts'
import { accepted } from './actions/accept/event.ts'
import { finalReviewAnswered } from './actions/answer-final-review/event.ts'
import { firstReviewAnswered } from './actions/answer-first-review/event.ts'
import { supervisionAnswered } from './actions/answer-supervision/event.ts'
import { handlerAppointed } from './actions/appoint-handler/event.ts'
import { archived } from './actions/archive/event.ts'
import { disposed } from './actions/dispose/event.ts'
import { disposalProposed } from './actions/propose-disposal/event.ts'
import { assigned } from './actions/assign/event.ts'
import { kindConfirmed } from './actions/confirm-kind/event.ts'
import { contributed } from './actions/contribute/event.ts'
import { materialAttached } from './actions/attach-material/event.ts'
import { originalAttached } from './actions/attach-original/event.ts'
import { paperChecked } from './actions/check-paper/event.ts'
import { paperDrafted } from './actions/draft-paper/event.ts'
import { paperSigned } from './actions/sign-paper/event.ts'
import { paperVoided } from './actions/void-paper/event.ts'
import { corrected } from './actions/correct/event.ts'
import { objectionDecided } from './actions/decide-objection/event.ts'
import { delivered } from './actions/deliver/event.ts'
import { ended } from './actions/end/event.ts'
import { extended } from './actions/extend/event.ts'
import { concluded } from './actions/hand-over/event.ts'
import { opinionSubmitted } from './actions/submit-opinion/event.ts'
import { opinionChecked } from './actions/check-opinion/event.ts'
import { opinionIssued } from './actions/issue-opinion/event.ts'
import { objected } from './actions/object/event.ts'
import { rated } from './actions/rate/event.ts'
import { registered } from './actions/register/event.ts'
import { related } from './actions/relate/event.ts'
import { feedbackReported } from './actions/report-feedback/event.ts'
import { finalReviewRequested } from './actions/request-final-review/event.ts'
import { firstReviewRequested } from './actions/request-first-review/event.ts'
import { rereckoned } from './actions/rereckon/event.ts'
import { unitSucceeded } from './actions/succeed-unit/event.ts'
import { urgencyFlagged } from './actions/flag-urgent/event.ts'
import { urgencyReported } from './actions/report-urgent/event.ts'
import { reminded } from './actions/remind/event.ts'
import { supervisionEscalated } from './actions/escalate-supervision/event.ts'
import { rectificationReported } from './actions/report-rectification/event.ts'
import { recommended } from './actions/recommend/event.ts'
import { recommendationAnswered } from './actions/answer-recommendation/event.ts'
import { receivedFromAbove } from './actions/receive-from-above/event.ts'
import { reportedAbove } from './actions/report-above/event.ts'
import { instructed } from './actions/instruct/event.ts'
import { instructionAnswered } from './actions/answer-instruction/event.ts'
import { supervised } from './actions/supervise/event.ts'
import { transferred } from './actions/transfer/event.ts'
import { noticeWaived } from './actions/waive-notice/event.ts'
import { refusedAsDuplicate } from './actions/refuse-duplicate/event.ts'
import { refusedFurther } from './actions/refuse-further/event.ts'
import { redirected } from './actions/redirect/event.ts'
import { passedDown } from './actions/pass-down/event.ts'
import { decisionSought } from './actions/seek-decision/event.ts'
import { decisionRecorded } from './actions/record-decision/event.ts'
import { referred } from './actions/refer/event.ts'
import { handedBack } from './actions/hand-back/event.ts'
import { referredToDiscipline } from './actions/refer-to-discipline/event.ts'
import { organizationNotified } from './actions/notify-organization/event.ts'
import { routed } from './actions/route/event.ts'
import { returnedToProcedure } from './actions/return-to-procedure/event.ts'
import { outcomeReported } from './actions/report-outcome/event.ts'
import { dutyPerformed } from './actions/perform-duty/event.ts'
import { suggestionStudied } from './actions/study-suggestion/event.ts'
import { suggestionReplied } from './actions/reply-suggestion/event.ts'
import { accusationAnswered } from './actions/answer-accusation/event.ts'
import { split } from './actions/split/event.ts'
import { jurisdictionDisputed } from './actions/dispute-jurisdiction/event.ts'
import { jurisdictionDecided } from './actions/decide-jurisdiction/event.ts'
import { statementTaken } from './actions/take-statement/event.ts'
import { investigated } from './actions/investigate/event.ts'
import { hearingOpened } from './actions/open-hearing/event.ts'
import { hearingClosed } from './actions/close-hearing/event.ts'
import { resultPosted } from './actions/post-result/event.ts'
import { mediationStarted } from './actions/start-mediation/event.ts'
import { mediationClosed } from './actions/close-mediation/event.ts'
import { performanceReported } from './actions/report-performance/event.ts'
import { enforcementReported } from './actions/report-enforcement/event.ts'
import { recusalRequested } from './actions/request-recusal/event.ts'
import { recusalDecided } from './actions/decide-recusal/event.ts'
import type { EventRule, Fact, Names, Telling } from './event-rule.ts'
import type { EventOf, PetitionEvent, PetitionEventType, PlainEvent } from './events.ts'
import type { Petition } from './state.ts'

type PlainOf<T extends PlainEvent['type']> = Extract<PlainEvent, { readonly type: T }>
type Tellings = { readonly [T in PetitionEventType]: Telling<EventOf<T>> }
type Rules = { readonly [T in PlainEvent['type']]: EventRule<PlainOf<T>> }

/** One line an event type; a forgotten one does not compile. A correction is folded from the acts it restates. */
const eventRules: Tellings & Rules = {
  registered,
  kindConfirmed,
  related,
  transferred,
  assigned,
  objected,
  objectionDecided,
  accepted,
  noticeWaived,
  handlerAppointed,
  contributed,
  extended,
  opinionSubmitted,
  opinionChecked,
  opinionIssued,
  concluded,
  delivered,
  feedbackReported,
  firstReviewRequested,
  firstReviewAnswered,
  finalReviewRequested,
  finalReviewAnswered,
  supervised,
  supervisionAnswered,
  urgencyFlagged,
  urgencyReported,
  reminded,
  supervisionEscalated,
  rectificationReported,
  recommended,
  recommendationAnswered,
  receivedFromAbove,
  reportedAbove,
  instructed,
  instructionAnswered,
  rated,
  paperDrafted,
  paperChecked,
  paperSigned,
  paperVoided,
  originalAttached,
  materialAttached,
  ended,
  archived,
  disposalProposed,
  disposed,
  unitSucceeded,
  refusedAsDuplicate,
  refusedFurther,
  redirected,
  passedDown,
  decisionSought,
  decisionRecorded,
  referred,
  handedBack,
  referredToDiscipline,
  organizationNotified,
  routed,
  returnedToProcedure,
  outcomeReported,
  dutyPerformed,
  suggestionStudied,
  suggestionReplied,
  accusationAnswered,
  split,
  jurisdictionDisputed,
  jurisdictionDecided,
  statementTaken,
  investigated,
  hearingOpened,
  hearingClosed,
  resultPosted,
  mediationStarted,
  mediationClosed,
  performanceReported,
  enforcementReported,
  recusalRequested,
  recusalDecided,
  representativesChosen,
  agentAppointed,
  agentRevoked,
  nameConcealed,
  nameShown,
  extensionProposed,
  accusedNamed,
  deathRecorded,
  withdrawalRequested,
  withdrawalConfirmed,
  delayExcused,
  extensionRetracted,
  amended,
  receiptAmended,
  struckOut,
  reopened,
  rereckoned,
  corrected,
}

/** One act on the timeline: what it states beside its day and its texts. */
export function factsOf(event: PetitionEvent, names: Names): readonly Fact[] {
  return say(event, names).filter((each) => each !== undefined)
}

function say<T extends PetitionEventType>(
  event: EventOf<T> & { type: T },
  names: Names,
): readonly (Fact | undefined)[] {
  const tellings: Tellings = eventRules
  return tellings[event.type].say(event, names)
}

/**
 * Whether the people of this unit read of the act at all, and of what is owed because of it. The office reads of every act;
 * of what a unit is still writing it doesn't read the words (`readsWordsOf`).
 */
export function isReadIn(unit: string, event: PetitionEvent): boolean {
  if (unit === theOffice) return true
  const { owner, officeOnly } = keptTo(event)
  return !officeOnly && (owner === undefined || owner === unit)
}

/** Whether this unit reads the words the act left: those of a draft stay with whoever writes it. */
export function readsWordsOf(unit: string, event: PetitionEvent): boolean {
  const { owner } = keptTo(event)
  return owner === undefined || owner === unit
}

function keptTo<T extends PetitionEventType>(
  event: EventOf<T> & { type: T },
): { readonly owner: string | undefined; readonly officeOnly: boolean } {
  const tellings: Tellings = eventRules
  const telling = tellings[event.type]
  return { owner: telling.ownWorkOf?.(event), officeOnly: telling.isForOffice?.(event) ?? false }
}

/** What one act makes of a petition, before its clock entries are folded. */
export function applyAct<T extends PlainEvent['type']>(petition: Petition, event: PlainOf<T> & { type: T }): Petition {
  const rules: Rules = eventRules
  return rules[event.type].evolve(petition, event)
}
