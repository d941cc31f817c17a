import type { WaiverCause } from '../terms/clock.ts'
import type { OtherRoute } from './routing.ts'
import type { PaperStatus } from './papers.ts'
import type {
  Assignment,
  CheckResult,
  EndReason,
  Form,
  Kind,
  NotRecorded,
  Outcome,
  Rating,
  Relation,
  ReviewResult,
  Route,
  ServedPaper,
  ServiceMethod,
  Stage,
  SupervisionGround,
  Venue,
} from './state.ts'

/** Every enumerated value in the words people read. A value added and forgotten here does not compile. */
export const stages = {
  registered: '已登记，待转送交办',
  dispatched: '已转送交办，待受理告知',
  accepted: '已受理，办理中',
  concluded: '已办结，待送达',
  delivered: '已送达，可请求复查',
  firstReview: '复查中',
  firstReviewAnswered: '复查意见已作出，待送达',
  firstReviewDelivered: '复查意见已送达，可请求复核',
  finalReview: '复核中',
  finalReviewAnswered: '复核意见已作出，待送达',
  referred: '已转外部机关，待了解结果',
  routed: '已导入法定途径，待了解结果',
  ended: '程序终了',
} as const satisfies Record<Stage, string>

export const forms = {
  online: '网上信访',
  visit: '走访',
  letter: '来信',
  phone: '来电',
  other: '其他形式',
} as const satisfies Record<Form, string>

export const venues = {
  national: '国家信访局',
  province: '省信访局',
  city: '市信访局',
  cityGate: '市委市政府门前',
  county: '县信访局',
  town: '乡镇',
  other: '其他',
} as const satisfies Record<Venue, string>

export const kinds = {
  appeal: '申诉求决',
  suggestion: '建议意见',
  accusation: '检举控告',
} as const satisfies Record<Kind, string>

export const relations = {
  first: '初件',
  repeat: '重复件',
  joint: '联名或多人同事',
  duplicateAtSuperior: '期限内向上级重复提出',
  afterFinalReview: '复核后以同一事实和理由再提',
} as const satisfies Record<Relation, string>

export const routes = {
  petitionProcedure: '信访程序（第三十一条第六项）',
  statutoryDuty: '履行法定职责（第三十一条第五项）',
  judicial: '诉讼等司法程序（第三十一条第一项）',
  arbitration: '仲裁（第三十一条第二项）',
  partyAppeal: '党员申诉等程序（第三十一条第三项）',
  administrative: '行政复议等程序（第三十一条第四项）',
} as const satisfies Record<Route, string>

/** The routes that lead out of the sixty days. */
export const otherRoutes = {
  judicial: routes.judicial,
  arbitration: routes.arbitration,
  partyAppeal: routes.partyAppeal,
  administrative: routes.administrative,
  statutoryDuty: routes.statutoryDuty,
} as const satisfies Record<OtherRoute, string>

export const outcomes = {
  support: '予以支持',
  explain: '解释说明',
  notSupport: '不予支持',
} as const satisfies Record<Outcome, string>

/** How far a draft of an opinion has come. */
export const draftStates = {
  waiting: '已送核，待核稿',
  passed: '核过，待出具',
  returned: '退回修改',
} as const satisfies Record<'waiting' | CheckResult, string>

/** 核稿结果 of a draft of an opinion. */
export const checkResults = { passed: '核过', returned: '退回修改' } as const satisfies Record<CheckResult, string>

export const ratings = {
  satisfied: '满意',
  basicallySatisfied: '基本满意',
  dissatisfied: '不满意',
} as const satisfies Record<Rating, string>

export const methods = {
  inPerson: '当面交付',
  post: '邮寄',
  electronic: '电子送达',
  left: '留置',
} as const satisfies Record<ServiceMethod, string>

export const papers = {
  opinion: '处理意见书',
  firstReview: '复查意见书',
  finalReview: '复核意见书',
  answer: '回复、反馈或者履行职责的答复',
} as const satisfies Record<ServedPaper, string>

export const results = {
  upheld: '维持',
  changed: '变更',
  revoked: '撤销',
} as const satisfies Record<ReviewResult, string>

export const grounds = {
  irregularHandling: '违反规定受理、办理',
  shirkingOrFalsifying: '推诿、敷衍、拖延、弄虚作假',
  refusingOpinion: '拒不执行处理意见',
} as const satisfies Record<SupervisionGround, string>

export const endReasons = {
  reviewNotSought: '期限内未请求复查、复核',
  withdrawn: '信访人撤回',
  otherProcedure: '依法走其他程序',
  settled: '协议履行完毕，信访人同意终了',
  finalReviewDelivered: '复核意见已送达',
  refusedAsDuplicate: '上级不予受理（期限内重复提出）',
  noFurtherAcceptance: '复核后以同一事实和理由再提，不再受理',
  wrongVenue: '已告知向有权处理的单位提出',
  suggestionAnswered: '建议意见已回复送达',
  accusationAnswered: '检举控告办理结果已反馈送达',
  statutoryDutyAnswered: '法定职责已履行或者答复并送达',
  petitionerDied: '信访人死亡，没有人继续',
  struckOut: '登记错误，已作废',
} as const satisfies Record<EndReason, string>

export const sendingModes = {
  transfer: '转送',
  assign: '交办',
  direct: '信访人直接提出',
} as const satisfies Record<Assignment['mode'], string>

export const sendingStates = {
  sent: '已发出',
  objected: '提出异议',
  returned: '已交还',
  accepted: '已受理',
  done: '已办完',
} as const satisfies Record<Assignment['status'], string>

export const sendingRoles = { lead: '主办', assisting: '协办' } as const satisfies Record<Assignment['role'], string>

export const waivers = {
  objectionUpheld: '异议成立',
  petitionerUnreachable: '无法告知信访人（第二十三条第二款）',
  accusedUnit: '交还信访局',
  otherProcedure: '不适用第三十四条',
  concludedByLead: '主办单位已办结',
  unitsMerged: '单位已经合并',
  jurisdictionDecided: '受理机关另行确定',
  opinionRevoked: '处理意见不再作数',
  settled: '协议已履行，信访人同意终了',
  takenBack: '信访局收回',
  petitionerDied: '信访人死亡',
  passedDown: '已转本系统下级办理',
  notSought: '期限内未请求',
  withdrawn: '信访人撤回',
  ended: '程序终了',
  released: '经负责人决定不再落实',
  struckOut: '登记已作废',
} as const satisfies Record<WaiverCause, string>

export const paperStates = {
  drafted: '已拟稿',
  checked: '已核稿',
  signed: '已签发',
  void: '已作废',
} as const satisfies Record<PaperStatus, string>

/** What a ledger does not hold, said as the gap it is. */
export const notRecorded = '台账未载'

export function sayMethod(method: ServiceMethod | NotRecorded): string {
  return method === 'notRecorded' ? notRecorded : methods[method]
}
