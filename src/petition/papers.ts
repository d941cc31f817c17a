import type { PlainDate } from '../calendar/plain-date.ts'
import type { TextRef } from './text-ref.ts'

/** Every official paper of the procedure, under the name printed on it. */
export const paperKinds = {
  petitionRegister: '信访事项登记表',
  transferLetter: '信访事项转送函',
  assignmentLetter: '信访事项交办函',
  noticeOfReceipt: '信访事项接收（受理）告知书',
  noticeOfForwarding: '信访事项去向告知书',
  noticeOfWrongVenue: '信访事项不属职权告知书',
  noticeOfRefusal: '信访事项不予受理告知书',
  noticeOfNoFurtherAcceptance: '信访事项不再受理告知书',
  statutoryRouteNotice: '信访事项法定途径告知书',
  objectionLetter: '信访事项异议书',
  objectionDecision: '信访事项异议核实意见',
  jurisdictionDecision: '信访事项受理机关决定书',
  urgentReport: '紧急信访事项报告',
  recusalDecision: '信访工作回避决定书',
  statementRecord: '听取陈述（调查）笔录',
  hearingRecord: '信访听证笔录',
  mediationAgreement: '信访事项调解协议书',
  settlementAgreement: '信访事项和解协议书',
  extensionApproval: '信访事项延期审批表',
  extensionNotice: '信访事项延期告知书',
  handlingOpinion: '信访处理意见书',
  deliveryReceipt: '信访文书送达回证',
  completionReport: '信访事项办结报告',
  firstReviewRequest: '信访事项复查申请书',
  firstReviewOpinion: '信访事项复查意见书',
  finalReviewRequest: '信访事项复核申请书',
  finalReviewOpinion: '信访事项复核意见书',
  supervisionLetter: '信访事项督办函',
  improvementAdvice: '改进工作建议书',
  policyAdvice: '完善政策建议书',
  accountabilityAdvice: '追究责任建议书',
  personnelNotice: '反映干部问题情况通报函',
  suggestionReply: '建议意见回复函',
} as const

export type PaperKind = keyof typeof paperKinds

/** Who issues a paper: 信访局、承办协办的单位、复查复核机关. */
export type PaperIssuer = 'office' | 'unit' | 'reviewer'

const anyone = ['office', 'unit', 'reviewer'] as const
/** A reviewer above the county has no account here: the office files the paper it received. */
const reviewing = ['reviewer', 'office'] as const
const answering = ['unit', 'office'] as const

/** Which of them may issue which paper. */
export const paperIssuers = {
  petitionRegister: answering,
  transferLetter: answering,
  assignmentLetter: answering,
  noticeOfReceipt: ['unit'],
  noticeOfForwarding: ['unit'],
  noticeOfWrongVenue: ['unit'],
  noticeOfRefusal: anyone,
  noticeOfNoFurtherAcceptance: anyone,
  statutoryRouteNotice: ['unit'],
  objectionLetter: ['unit'],
  objectionDecision: ['office'],
  jurisdictionDecision: ['office'],
  urgentReport: anyone,
  recusalDecision: anyone,
  statementRecord: anyone,
  hearingRecord: anyone,
  mediationAgreement: answering,
  settlementAgreement: answering,
  extensionApproval: ['unit'],
  extensionNotice: ['unit'],
  handlingOpinion: ['unit'],
  deliveryReceipt: anyone,
  completionReport: ['unit'],
  firstReviewRequest: reviewing,
  firstReviewOpinion: reviewing,
  finalReviewRequest: reviewing,
  finalReviewOpinion: reviewing,
  supervisionLetter: ['office'],
  improvementAdvice: ['office'],
  policyAdvice: ['office'],
  accountabilityAdvice: ['office'],
  personnelNotice: ['office'],
  suggestionReply: answering,
} as const satisfies Record<PaperKind, readonly PaperIssuer[]>

/** Read by the head of the office alone, and numbered in series of their own (第三十条第三款). */
export const sealedPapers: readonly PaperKind[] = ['personnelNotice', 'accountabilityAdvice']

/** Once signed, read by every unit that handles or reviews the case; the others stay with whoever issued them. */
export const sharedPapers: readonly PaperKind[] = [
  'transferLetter',
  'assignmentLetter',
  'noticeOfReceipt',
  'jurisdictionDecision',
  'statementRecord',
  'hearingRecord',
  'mediationAgreement',
  'settlementAgreement',
  'extensionNotice',
  'handlingOpinion',
  'deliveryReceipt',
  'firstReviewRequest',
  'firstReviewOpinion',
  'finalReviewRequest',
  'finalReviewOpinion',
]

/** Papers units never hear of: sealed ones, and what the office writes to others about them. 督办函 is theirs to answer. */
export function isKeptFromUnits(kind: PaperKind): boolean {
  const issuers: readonly PaperIssuer[] = paperIssuers[kind]
  const ofTheOffice = issuers.every((issuer) => issuer === 'office')
  return sealedPapers.includes(kind) || (ofTheOffice && kind !== 'supervisionLetter' && !sharedPapers.includes(kind))
}

/** 拟稿、核稿、签发; 作废 keeps the number. */
export type PaperStatus = 'drafted' | 'checked' | 'signed' | 'void'

/** 发文字号: taken at signing, without gaps per organ, series and year. */
export interface PaperNumber {
  readonly organ: string
  readonly series: string
  readonly year: number
  readonly n: number
  /** 试验县信访局转〔2025〕12号 */
  readonly text: string
}

/** The scanned paper with the seal on it: from then on THE original. */
export interface PaperOriginal {
  /** SHA-256 of the file, in hex: also where it lies. */
  readonly digest: string
  readonly type: OriginalType
  readonly bytes: number
}

export type OriginalType = 'application/pdf' | 'image/jpeg' | 'image/png'

/** A step of a paper's life: who took it, when. */
export interface PaperStep {
  readonly by: string
  readonly on: PlainDate
}

/** One paper on file, from its draft on. */
export interface PaperOnFile {
  readonly id: string
  readonly kind: PaperKind
  /** Which of several acts it is about: a sending, a supervision; absent for the latest. */
  readonly item?: string
  /** Whose paper it is: a unit, or the office. */
  readonly unit: string
  readonly status: PaperStatus
  readonly drafted: PaperStep
  readonly checked?: PaperStep
  readonly signed?: PaperStep
  readonly voided?: PaperStep
  readonly number?: PaperNumber
  /** SHA-256 of the .docx as it was signed, in hex. */
  readonly digest?: string
  /** The same of its content without layout, from which its other forms are made. */
  readonly source?: string
  readonly original?: PaperOriginal
  /** What the drafter wrote herself, in place of what the file says or beside it. */
  readonly wording?: TextRef
}

/** What whoever lays a paper out found before it was signed; the file lies beside the journal already. */
export interface PreparedPaper {
  readonly paper: string
  /** Fields the law or the form asks for that are still empty. */
  readonly missing: readonly { readonly label: string; readonly article: string }[]
  readonly digest: string
  readonly source: string
  /** Absent for what bears none: records, forms, the petitioner's own requests. */
  readonly number?: PaperNumber
}
