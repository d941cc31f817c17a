import type { ActName } from '../petition/actions/index.ts'
import type { PaperKind } from '../petition/papers.ts'
import { accountabilityAdvice, improvementAdvice, policyAdvice } from './advice/layout.ts'
import { mediationAgreement, settlementAgreement } from './agreement/layout.ts'
import { assignmentLetter } from './assignment-letter/layout.ts'
import { completionReport } from './completion-report/layout.ts'
import { deliveryReceipt } from './delivery-receipt/layout.ts'
import { extensionApproval } from './extension-approval/layout.ts'
import { extensionNotice } from './extension-notice/layout.ts'
import { finalReviewOpinion } from './final-review-opinion/layout.ts'
import { finalReviewRequest } from './final-review-request/layout.ts'
import { firstReviewOpinion } from './first-review-opinion/layout.ts'
import { firstReviewRequest } from './first-review-request/layout.ts'
import type { PaperForm } from './form.ts'
import { handlingOpinion } from './handling-opinion/layout.ts'
import { hearingRecord } from './hearing-record/layout.ts'
import { jurisdictionDecision } from './jurisdiction-decision/layout.ts'
import { noticeOfForwarding } from './notice-of-forwarding/layout.ts'
import { noticeOfNoFurtherAcceptance } from './notice-of-no-further-acceptance/layout.ts'
import { noticeOfReceipt } from './notice-of-receipt/layout.ts'
import { noticeOfRefusal } from './notice-of-refusal/layout.ts'
import { noticeOfWrongVenue } from './notice-of-wrong-venue/layout.ts'
import { objectionDecision } from './objection-decision/layout.ts'
import { objectionLetter } from './objection-letter/layout.ts'
import { personnelNotice } from './personnel-notice/layout.ts'
import { petitionRegister } from './petition-register/layout.ts'
import { recusalDecision } from './recusal-decision/layout.ts'
import { statementRecord } from './statement-record/layout.ts'
import { statutoryRouteNotice } from './statutory-route-notice/layout.ts'
import { suggestionReply } from './suggestion-reply/layout.ts'
import { supervisionLetter } from './supervision-letter/layout.ts'
import { transferLetter } from './transfer-letter/layout.ts'
import { urgentReport } from './urgent-report/layout.ts'

/** What stands behind one kind of paper. */
export interface PaperRule {
  readonly article: string
  /** The act it puts on paper. */
  readonly act: ActName
  /** 机关代字 of its series of numbers; absent where it bears none: records, forms, requests of the petitioner's own. */
  readonly series?: string
  readonly form: PaperForm
}

/** One line a kind of paper; a forgotten one does not compile. All but records are signed by the head of the organ. */
export const papers: Readonly<Record<PaperKind, PaperRule>> = {
  petitionRegister: { article: '第二十二条第一款', act: 'register', form: petitionRegister },
  transferLetter: { article: '第二十二条第一款', act: 'transfer', series: '转', form: transferLetter },
  assignmentLetter: { article: '第二十二条第一款第三项', act: 'assign', series: '交', form: assignmentLetter },
  noticeOfReceipt: { article: '第二十三条', act: 'accept', series: '受', form: noticeOfReceipt },
  noticeOfForwarding: { article: '第二十三条第一款', act: 'passDown', series: '去', form: noticeOfForwarding },
  noticeOfWrongVenue: { article: '第二十三条第一款', act: 'redirect', series: '告', form: noticeOfWrongVenue },
  noticeOfRefusal: { article: '第十九条第三款', act: 'refuseDuplicate', series: '不受', form: noticeOfRefusal },
  noticeOfNoFurtherAcceptance: {
    article: '第三十六条第三款',
    act: 'refuseFurther',
    series: '不再受',
    form: noticeOfNoFurtherAcceptance,
  },
  statutoryRouteNotice: { article: '第三十一条', act: 'route', series: '途', form: statutoryRouteNotice },
  objectionLetter: { article: '第二十三条第三款', act: 'object', series: '异', form: objectionLetter },
  objectionDecision: { article: '第二十三条第三款', act: 'decideObjection', series: '核', form: objectionDecision },
  jurisdictionDecision: {
    article: '第二十四条',
    act: 'decideJurisdiction',
    series: '定',
    form: jurisdictionDecision,
  },
  urgentReport: { article: '第二十五条', act: 'reportUrgent', series: '急', form: urgentReport },
  recusalDecision: { article: '第二十八条第三款', act: 'decideRecusal', series: '避', form: recusalDecision },
  statementRecord: { article: '第三十一条第六项', act: 'takeStatement', form: statementRecord },
  hearingRecord: { article: '第三十一条第六项', act: 'closeHearing', form: hearingRecord },
  mediationAgreement: { article: '第三十三条', act: 'closeMediation', form: mediationAgreement },
  settlementAgreement: { article: '第三十三条', act: 'closeMediation', form: settlementAgreement },
  extensionApproval: { article: '第三十四条', act: 'extend', form: extensionApproval },
  extensionNotice: { article: '第三十四条', act: 'extend', series: '延', form: extensionNotice },
  handlingOpinion: { article: '第三十二条', act: 'issueOpinion', series: '意', form: handlingOpinion },
  deliveryReceipt: { article: '第三十五条', act: 'deliver', form: deliveryReceipt },
  completionReport: {
    article: '第二十二条第一款第三项',
    act: 'reportFeedback',
    series: '结',
    form: completionReport,
  },
  firstReviewRequest: { article: '第三十五条', act: 'requestFirstReview', form: firstReviewRequest },
  firstReviewOpinion: { article: '第三十五条', act: 'answerFirstReview', series: '复查', form: firstReviewOpinion },
  finalReviewRequest: { article: '第三十六条', act: 'requestFinalReview', form: finalReviewRequest },
  finalReviewOpinion: { article: '第三十六条', act: 'answerFinalReview', series: '复核', form: finalReviewOpinion },
  supervisionLetter: { article: '第四十条第一款', act: 'supervise', series: '督', form: supervisionLetter },
  improvementAdvice: { article: '第四十条第一款', act: 'recommend', series: '改', form: improvementAdvice },
  policyAdvice: { article: '第四十条第二款', act: 'recommend', series: '策', form: policyAdvice },
  accountabilityAdvice: {
    article: '第四十条第三款',
    act: 'recommend',
    series: '责',
    form: accountabilityAdvice,
  },
  personnelNotice: {
    article: '第三十条第二款',
    act: 'notifyOrganization',
    series: '通',
    form: personnelNotice,
  },
  suggestionReply: { article: '第二十九条', act: 'replySuggestion', series: '复', form: suggestionReply },
}
