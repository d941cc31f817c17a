import type { Role } from '../petition/act.ts'
import type { ActName } from '../petition/actions/index.ts'
import type { PetitionEventType, ReviewResult, ServedPaper, ServiceMethod } from '../petition/events.ts'
import type {
  Assignment,
  EndReason,
  Form,
  Kind,
  Outcome,
  Rating,
  Relation,
  Route,
  Stage,
  SupervisionGround,
  Venue,
} from '../petition/state.ts'
import type { SubjectKindName } from '../store/subject-kind.ts'
import type { WaiverCause } from '../terms/clock.ts'

/** Every enumerated value in the words of the desk. A value added and forgotten here does not compile. */
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

export const outcomes = {
  support: '予以支持',
  explain: '解释说明',
  notSupport: '不予支持',
} as const satisfies Record<Outcome, string>

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
  finalReviewDelivered: '复核意见已送达',
} as const satisfies Record<EndReason, string>

export const roles = {
  registrar: '信访局登记员',
  officeHead: '信访局负责人',
  handler: '单位承办人',
  unitHead: '单位负责人',
  auditor: '监督员',
  admin: '系统管理员',
  operator: '命令行导入',
} as const satisfies Record<Role, string>

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

export const subjectKinds = {
  petition: '信访件',
  inspection: '巡视交办事项',
  leaderCase: '领导包案',
  activity: '会议活动',
} as const satisfies Record<SubjectKindName, string>

export const dutyStates = {
  running: '进行中',
  suspended: '暂停计算',
  met: '已履行',
  waived: '不再适用',
} as const

export const waivers = {
  objectionUpheld: '异议成立',
  petitionerUnreachable: '无法告知信访人（第二十三条第二款）',
  accusedUnit: '交还信访局',
  otherProcedure: '不适用第三十四条',
  concludedByLead: '主办单位已办结',
  notSought: '期限内未请求',
  withdrawn: '信访人撤回',
  ended: '程序终了',
  struckOut: '更正为不存在',
} as const satisfies Record<WaiverCause, string>

export const personRoles = { petitioner: '信访人', representative: '代表', agent: '代理人' } as const

/** The act that records an event, so that the timeline speaks of it in the act's own words. */
export const actOfEvent = {
  registered: 'register',
  kindConfirmed: 'confirmKind',
  related: 'relate',
  transferred: 'transfer',
  assigned: 'assign',
  objected: 'object',
  objectionDecided: 'decideObjection',
  accepted: 'accept',
  noticeWaived: 'waiveNotice',
  contributed: 'contribute',
  extended: 'extend',
  opinionIssued: 'issueOpinion',
  concluded: 'handOver',
  delivered: 'deliver',
  feedbackReported: 'reportFeedback',
  firstReviewRequested: 'requestFirstReview',
  firstReviewAnswered: 'answerFirstReview',
  finalReviewRequested: 'requestFinalReview',
  finalReviewAnswered: 'answerFinalReview',
  supervised: 'supervise',
  supervisionAnswered: 'answerSupervision',
  rated: 'rate',
  ended: 'end',
  archived: 'archive',
  corrected: 'correct',
  rereckoned: 'rereckon',
} as const satisfies Record<PetitionEventType, ActName>
