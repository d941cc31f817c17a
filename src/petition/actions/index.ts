import type { Act } from '../act.ts'
import { reopen } from './reopen/decide.ts'
import { strikeOut } from './strike-out/decide.ts'
import { handBack } from './hand-back/decide.ts'
import { amendReceipt } from './amend-receipt/decide.ts'
import { amend } from './amend/decide.ts'
import { retractExtension } from './retract-extension/decide.ts'
import { excuseDelay } from './excuse-delay/decide.ts'
import { confirmWithdrawal } from './confirm-withdrawal/decide.ts'
import { requestWithdrawal } from './request-withdrawal/decide.ts'
import { recordDeath } from './record-death/decide.ts'
import { hideName } from './hide-name/decide.ts'
import { proposeExtension } from './propose-extension/decide.ts'
import { nameAccused } from './name-accused/decide.ts'
import { showName } from './show-name/decide.ts'
import { revokeAgent } from './revoke-agent/decide.ts'
import { appointAgent } from './appoint-agent/decide.ts'
import { chooseRepresentatives } from './choose-representatives/decide.ts'
import { accept } from './accept/decide.ts'
import { appointHandler } from './appoint-handler/decide.ts'
import { answerFinalReview } from './answer-final-review/decide.ts'
import { answerFirstReview } from './answer-first-review/decide.ts'
import { answerSupervision } from './answer-supervision/decide.ts'
import { archive } from './archive/decide.ts'
import { dispose } from './dispose/decide.ts'
import { proposeDisposal } from './propose-disposal/decide.ts'
import { assign } from './assign/decide.ts'
import { confirmKind } from './confirm-kind/decide.ts'
import { contribute } from './contribute/decide.ts'
import { attachMaterial } from './attach-material/decide.ts'
import { attachOriginal } from './attach-original/decide.ts'
import { checkPaper } from './check-paper/decide.ts'
import { draftPaper } from './draft-paper/decide.ts'
import { signPaper } from './sign-paper/decide.ts'
import { voidPaper } from './void-paper/decide.ts'
import { correct } from './correct/decide.ts'
import { decideObjection } from './decide-objection/decide.ts'
import { deliver } from './deliver/decide.ts'
import { end } from './end/decide.ts'
import { extend } from './extend/decide.ts'
import { handOver } from './hand-over/decide.ts'
import { submitOpinion } from './submit-opinion/decide.ts'
import { checkOpinion } from './check-opinion/decide.ts'
import { issueOpinion } from './issue-opinion/decide.ts'
import { object } from './object/decide.ts'
import { rate } from './rate/decide.ts'
import { register } from './register/decide.ts'
import { relate } from './relate/decide.ts'
import { reportFeedback } from './report-feedback/decide.ts'
import { requestFinalReview } from './request-final-review/decide.ts'
import { requestFirstReview } from './request-first-review/decide.ts'
import { rereckon } from './rereckon/decide.ts'
import { succeedUnit } from './succeed-unit/decide.ts'
import { flagUrgent } from './flag-urgent/decide.ts'
import { reportUrgent } from './report-urgent/decide.ts'
import { remind } from './remind/decide.ts'
import { escalateSupervision } from './escalate-supervision/decide.ts'
import { reportRectification } from './report-rectification/decide.ts'
import { recommend } from './recommend/decide.ts'
import { answerRecommendation } from './answer-recommendation/decide.ts'
import { receiveFromAbove } from './receive-from-above/decide.ts'
import { reportAbove } from './report-above/decide.ts'
import { instruct } from './instruct/decide.ts'
import { answerInstruction } from './answer-instruction/decide.ts'
import { supervise } from './supervise/decide.ts'
import { transfer } from './transfer/decide.ts'
import { waiveNotice } from './waive-notice/decide.ts'
import { refuseDuplicate } from './refuse-duplicate/decide.ts'
import { refuseFurther } from './refuse-further/decide.ts'
import { redirect } from './redirect/decide.ts'
import { passDown } from './pass-down/decide.ts'
import { seekDecision } from './seek-decision/decide.ts'
import { recordDecision } from './record-decision/decide.ts'
import { refer } from './refer/decide.ts'
import { referToDiscipline } from './refer-to-discipline/decide.ts'
import { notifyOrganization } from './notify-organization/decide.ts'
import { route } from './route/decide.ts'
import { returnToProcedure } from './return-to-procedure/decide.ts'
import { reportOutcome } from './report-outcome/decide.ts'
import { performDuty } from './perform-duty/decide.ts'
import { studySuggestion } from './study-suggestion/decide.ts'
import { replySuggestion } from './reply-suggestion/decide.ts'
import { answerAccusation } from './answer-accusation/decide.ts'
import { split } from './split/decide.ts'
import { disputeJurisdiction } from './dispute-jurisdiction/decide.ts'
import { decideJurisdiction } from './decide-jurisdiction/decide.ts'
import { takeStatement } from './take-statement/decide.ts'
import { investigate } from './investigate/decide.ts'
import { openHearing } from './open-hearing/decide.ts'
import { closeHearing } from './close-hearing/decide.ts'
import { postResult } from './post-result/decide.ts'
import { startMediation } from './start-mediation/decide.ts'
import { closeMediation } from './close-mediation/decide.ts'
import { reportPerformance } from './report-performance/decide.ts'
import { reportEnforcement } from './report-enforcement/decide.ts'
import { requestRecusal } from './request-recusal/decide.ts'
import { decideRecusal } from './decide-recusal/decide.ts'

/** Every act there is, in the order the work takes. Adding one is its folder and one line here. */
export const acts = {
  register,
  chooseRepresentatives,
  appointAgent,
  revokeAgent,
  hideName,
  showName,
  nameAccused,
  confirmKind,
  relate,
  refuseDuplicate,
  refuseFurther,
  redirect,
  seekDecision,
  recordDecision,
  split,
  transfer,
  assign,
  passDown,
  refer,
  referToDiscipline,
  notifyOrganization,
  object,
  decideObjection,
  disputeJurisdiction,
  decideJurisdiction,
  accept,
  waiveNotice,
  appointHandler,
  contribute,
  proposeExtension,
  extend,
  retractExtension,
  route,
  handBack,
  returnToProcedure,
  reportOutcome,
  performDuty,
  studySuggestion,
  replySuggestion,
  answerAccusation,
  requestRecusal,
  decideRecusal,
  takeStatement,
  investigate,
  openHearing,
  closeHearing,
  startMediation,
  closeMediation,
  submitOpinion,
  checkOpinion,
  issueOpinion,
  handOver,
  deliver,
  reportEnforcement,
  reportPerformance,
  reportFeedback,
  excuseDelay,
  requestFirstReview,
  answerFirstReview,
  requestFinalReview,
  answerFinalReview,
  postResult,
  supervise,
  answerSupervision,
  flagUrgent,
  reportUrgent,
  remind,
  escalateSupervision,
  reportRectification,
  recommend,
  answerRecommendation,
  receiveFromAbove,
  reportAbove,
  instruct,
  answerInstruction,
  rate,
  draftPaper,
  checkPaper,
  signPaper,
  voidPaper,
  attachOriginal,
  attachMaterial,
  requestWithdrawal,
  confirmWithdrawal,
  recordDeath,
  end,
  reopen,
  strikeOut,
  archive,
  proposeDisposal,
  dispose,
  amend,
  amendReceipt,
  succeedUnit,
  correct,
  rereckon,
} as const satisfies Record<string, Act<unknown>>

export type ActName = keyof typeof acts
