import type { ActName } from '../petition/actions/index.ts'
import type { RegisterTerm, TermId } from '../terms/terms.ts'

/**
 * What meets a duty: for each clock the acts that settle it or have to be done first, the usual one in front. A clock
 * added and forgotten here does not compile, so that nothing is ever owed which nobody has a door to do.
 */
const nextActs = {
  dispatch: ['transfer', 'assign', 'refer'],
  noticeForwarded: ['accept', 'object', 'waiveNotice'],
  noticeDirect: ['accept', 'waiveNotice'],
  objection: ['object'],
  objectionDecision: ['decideObjection'],
  redispatch: ['transfer', 'assign', 'refer'],
  reply: ['issueOpinion', 'handOver', 'accept', 'decideObjection', 'closeHearing'],
  redo: ['issueOpinion', 'handOver', 'closeHearing'],
  suggestionReply: ['replySuggestion', 'studySuggestion', 'accept', 'decideObjection'],
  accusationFeedback: ['answerAccusation', 'accept', 'decideObjection'],
  statutoryDuty: ['performDuty', 'closeHearing'],
  statutoryDutyTarget: ['performDuty', 'closeHearing'],
  routeOutcome: ['reportOutcome'],
  routeWatch: ['reportOutcome'],
  governmentDecision: ['recordDecision'],
  referralOutcome: ['reportOutcome'],
  referralWatch: ['reportOutcome'],
  jurisdiction: ['decideJurisdiction'],
  assignedFeedback: [
    'reportFeedback',
    'issueOpinion',
    'handOver',
    'replySuggestion',
    'answerAccusation',
    'performDuty',
    'decideObjection',
    'accept',
  ],
  assist: ['contribute', 'decideObjection'],
  hearing: ['closeHearing'],
  agreement: ['reportPerformance'],
  enforcement: ['reportEnforcement'],
  recusalDecision: ['decideRecusal'],
  withdrawalConfirmation: ['confirmWithdrawal'],
  service: ['deliver'],
  firstReviewRequest: ['requestFirstReview', 'end'],
  firstReview: ['answerFirstReview', 'closeHearing'],
  finalReviewRequest: ['requestFinalReview', 'end'],
  finalReview: ['answerFinalReview', 'closeHearing'],
  supervise: ['supervise'],
  supervisionAnswer: ['answerSupervision'],
  rectification: ['reportRectification'],
  recommendationFeedback: ['answerRecommendation'],
  instruction: ['answerInstruction'],
  urgentReport: ['reportUrgent'],
  urgentFollowUp: ['reportUrgent'],
  answerAbove: ['reportAbove'],
  answerAboveUndated: ['reportAbove'],
} as const satisfies Record<Exclude<TermId, RegisterTerm>, readonly [ActName, ...ActName[]]>

/** Nothing for what is owed about other registers: their acts are their own. */
export function nextActsFor(term: TermId): readonly ActName[] {
  const acts: Readonly<Partial<Record<TermId, readonly ActName[]>>> = nextActs
  return acts[term] ?? []
}
