import type { Term } from './term.ts'

/** Question 20: 第二十九条 asks for a reply to a suggestion and gives no days. */
export const suggestionReplyTargetDays = 60

/** 第二十二条第一款第三项 「要求其在指定办理期限内反馈结果，提交办结报告」 The day is the one the office named. */
export const assignedFeedback = {
  id: 'assignedFeedback',
  label: '反馈结果并提交办结报告',
  promise: '承办单位向信访局报告办理结果',
  article: '第二十二条第一款第三项',
  quotation: '要求其在指定办理期限内反馈结果，提交办结报告',
  limit: { counted: 'namedDay' },
  statutory: true,
  // Q17
  reading: '交办时指定的日期，休息日不顺延；与60日各自计算',
} as const satisfies Term

/** An assisting unit owes the lead unit its part; the Regulation sets no days, so half of the lead's sixty is asked. */
export const assist = {
  id: 'assist',
  label: '向主办单位提交协办意见',
  promise: '协办单位把它的意见交给主办单位',
  article: '第二十四条第一款',
  quotation: '由所涉及的机关、单位协商受理',
  limit: { counted: 'calendarDays', days: 30 },
  statutory: false,
  reading: '条例未规定协办期限，本局自定30日；对信访人负责的仍是主办单位',
} as const satisfies Term

/** 第二十九条 asks for a reply without saying when, so the office sets a target: somebody must owe the next step. */
export const suggestionReply = {
  id: 'suggestionReply',
  label: '研究并回复建议意见',
  promise: '承办单位研究您的建议并回复您',
  article: '第二十九条第一款',
  quotation: '应当采纳或者部分采纳，并予以回复',
  limit: { counted: 'calendarDays', days: suggestionReplyTargetDays },
  statutory: false,
  // Q20
  reading: '条例对建议意见未规定天数，本局自定60日',
} as const satisfies Term

/** 第三十条 leaves the days of an accusation to other rules, which this system does not reckon: a target of the office. */
export const accusationFeedback = {
  id: 'accusationFeedback',
  label: '办理并反馈检举控告',
  promise: '有权处理的机关办理您反映的问题并反馈',
  article: '第三十条第一款',
  quotation: '应当依规依纪依法接收、受理、办理和反馈',
  limit: { counted: 'calendarDays', days: 60 },
  statutory: false,
  reading: '检举控告的期限按有关规定执行，本系统不代为计算，本局自定60日作为提醒',
} as const satisfies Term

/** 第三十五条 counts from receipt of the written reply, so somebody must prove it; the Regulation sets no days. */
export const service = {
  id: 'service',
  label: '送达并取得送达证明',
  promise: '把书面答复送到您手里',
  article: '第三十五条',
  quotation: '收到书面答复之日',
  limit: { counted: 'calendarDays', days: 10 },
  statutory: false,
  reading: '条例未规定送达期限，本局自定10日；未证明送达，复查期限不开始',
} as const satisfies Term
