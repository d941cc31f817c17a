import { dispatch } from './dispatch.ts'
import { finalReview, finalReviewRequest } from './final-review.ts'
import { firstReview, firstReviewRequest } from './first-review.ts'
import { accusationFeedback, assignedFeedback, assist, service, suggestionReply } from './handling.ts'
import { noticeDirect, noticeForwarded } from './notice.ts'
import { objection, objectionDecision, redispatch } from './objection.ts'
import {
  answerAbove,
  answerAboveUndated,
  instruction,
  recommendationFeedback,
  rectification,
  urgentFollowUp,
  urgentReport,
} from './oversight.ts'
import { agreement, enforcement, hearing, jurisdiction, recusalDecision } from './proceedings.ts'
import { redo } from './redo.ts'
import { reply } from './reply.ts'
import {
  governmentDecision,
  referralOutcome,
  referralWatch,
  routeOutcome,
  routeWatch,
  statutoryDuty,
  statutoryDutyTarget,
} from './routing.ts'
import { supervise, supervisionAnswer } from './supervision.ts'
import type { Term } from './term.ts'
import { proofAcceptance, undertaking } from './undertaking.ts'
import { withdrawalConfirmation } from './withdrawal.ts'

/** Every clock there is. Adding one is one constant in its article's file and one line here. */
export const terms = {
  dispatch,
  noticeForwarded,
  noticeDirect,
  objection,
  objectionDecision,
  redispatch,
  reply,
  suggestionReply,
  accusationFeedback,
  assignedFeedback,
  assist,
  service,
  firstReviewRequest,
  firstReview,
  finalReviewRequest,
  finalReview,
  supervise,
  supervisionAnswer,
  urgentReport,
  urgentFollowUp,
  rectification,
  recommendationFeedback,
  answerAbove,
  answerAboveUndated,
  instruction,
  redo,
  withdrawalConfirmation,
  jurisdiction,
  hearing,
  agreement,
  enforcement,
  recusalDecision,
  governmentDecision,
  referralOutcome,
  referralWatch,
  routeOutcome,
  routeWatch,
  statutoryDuty,
  statutoryDutyTarget,
  undertaking,
  proofAcceptance,
} as const satisfies Record<string, Term>

export type TermId = keyof typeof terms

/** What is owed about an entry of the office's other registers, never about a petition. */
export type RegisterTerm = 'undertaking' | 'proofAcceptance'

export function isTermId(text: string): text is TermId {
  return Object.hasOwn(terms, text)
}
