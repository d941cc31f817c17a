import type { Term } from './term.ts'

/** 「及时」 in 第二十五条 has no number (Q19): a target of the office, whose day stands even where it is a rest day. */
export const urgentReportDays = 1

/** 第四十条第四款 names no days (Q18): what the office asks for in its recommendation. */
export const recommendationFeedbackDays = 30

/** A paper from above that names no day: how long the office gives itself before it asks or answers. */
const undatedAnswerDays = 30

/** 第二十五条第一款 「应当及时报告本级党委和政府，通报相关主管部门和本级信访工作联席会议办公室」 */
export const urgentReport = {
  id: 'urgentReport',
  label: '紧急信访报告',
  promise: '发现情况紧急的单位及时报告，防止事态扩大',
  article: '第二十五条第一款',
  quotation: '应当及时报告本级党委和政府，通报相关主管部门和本级信访工作联席会议办公室',
  limit: { counted: 'namedDay' },
  statutory: false,
  // Q19
  reading: '「及时」条例未规定时限，本局自定发现之日的次日以内，休息日不顺延',
} as const satisfies Term

/** 续报: by the day the first report itself promised. */
export const urgentFollowUp = {
  id: 'urgentFollowUp',
  label: '紧急信访续报',
  promise: '报告过的单位继续报告事情的进展',
  article: '第二十五条第一款',
  quotation: '在职责范围内依法及时采取措施，防止不良影响的产生、扩大',
  limit: { counted: 'namedDay' },
  statutory: false,
  reading: '上一次报告自己写明的续报日期；条例未规定天数',
} as const satisfies Term

/** 第三十九条第三款: the day the joint conference set for putting things right. */
export const rectification = {
  id: 'rectification',
  label: '限期整改并报告',
  promise: '被责令整改的单位按期改正并报告',
  article: '第三十九条第三款',
  quotation: '由信访工作联席会议进行约谈、通报、挂牌督办，责令限期整改',
  limit: { counted: 'namedDay' },
  statutory: false,
  reading: '联席会议决定的整改期限；条例未规定天数',
} as const satisfies Term

/**
 * 第四十条第四款 「有关机关、单位应当书面反馈采纳情况」 Owed by the unit addressed; where the body has no account here, the
 * office owes the asking, and enters what it was answered.
 */
export const recommendationFeedback = {
  id: 'recommendationFeedback',
  label: '书面反馈建议采纳情况',
  promise: '收到信访局建议的单位书面说明采纳没有',
  article: '第四十条第四款',
  quotation: '有关机关、单位应当书面反馈采纳情况',
  limit: { counted: 'calendarDays', days: recommendationFeedbackDays },
  statutory: false,
  // Q18
  reading: '条例未规定天数，本局请其30日内反馈；收件机关在本系统没有账号的，由信访局跟踪取回',
} as const satisfies Term

/** 第二十二条第一款第三项, seen from below: what city, province or nation asked this office to report, by their day. */
export const answerAbove = {
  id: 'answerAbove',
  label: '向上级报告办理结果',
  promise: '信访局向上级报告您这件事的办理结果',
  article: '第二十二条第一款第三项',
  quotation: '要求其在指定办理期限内反馈结果，提交办结报告',
  limit: { counted: 'namedDay' },
  statutory: true,
  // Q17
  reading: '上级来文写明的报告日期，休息日不顺延；与60日各自计算',
} as const satisfies Term

/** The same, where the paper names no day: 期限待定. */
export const answerAboveUndated = {
  ...answerAbove,
  id: 'answerAboveUndated',
  label: '向上级报告办理结果（期限待定）',
  limit: { counted: 'calendarDays', days: undatedAnswerDays },
  statutory: false,
  reading: '上级来文没有写明报告日期，期限待定；本局自定30日，到期仍未写明的，先报进展',
} as const satisfies Term

/** 第十八条第二款 「应当阅办群众来信和网上信访」: a leader's written instruction, by the day it names. */
export const instruction = {
  id: 'instruction',
  label: '办理领导批示并报告',
  promise: '承办单位按领导批示办理并报告',
  article: '第十八条第二款',
  quotation: '应当阅办群众来信和网上信访',
  limit: { counted: 'namedDay' },
  statutory: false,
  reading: '批示要求的日期；条例未规定天数',
} as const satisfies Term
