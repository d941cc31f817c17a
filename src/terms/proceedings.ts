import type { Term } from './term.ts'

/** 第二十四条第一款: the office brings the dispute to the common superior, or to the joint conference, and the answer back. */
export const jurisdiction = {
  id: 'jurisdiction',
  label: '提请决定受理机关',
  promise: '信访局请上级定下来由哪个单位办您的事',
  article: '第二十四条第一款',
  quotation: '受理有争议的，由其共同的上一级机关、单位决定受理机关',
  limit: { counted: 'workdays', days: 10 },
  statutory: false,
  // Q4
  reading: '条例未规定决定受理机关的期限，本局自定10个工作日；争议期间告知、办理期限照常计算',
} as const satisfies Term

/** 第三十一条第六项: a hearing that was opened is owed until it is closed, so that a clock it stopped isn't forgotten. */
export const hearing = {
  id: 'hearing',
  label: '完成听证',
  promise: '举行听证的机关把听证开完、作出听证结论',
  article: '第三十一条第六项',
  quotation: '对重大、复杂、疑难的信访事项，可以举行听证',
  limit: { counted: 'calendarDays', days: 15 },
  statutory: false,
  // Q5
  reading: '条例未规定听证用多少日，本局自定15日；办理、复查中听证不停止计算，复核中听证所需时间扣除',
} as const satisfies Term

/** 第三十三条: who mediated sees to it that what was agreed is done, by the day the agreement names. */
export const agreement = {
  id: 'agreement',
  label: '督促履行并报告协议履行情况',
  promise: '承办单位督促履行调解、和解协议',
  article: '第三十三条',
  quotation: '经调解、和解达成一致意见的，应当制作调解协议书或者和解协议书',
  limit: { counted: 'namedDay' },
  statutory: false,
  reading: '协议书指定的日期，休息日不顺延；条例未规定天数',
} as const satisfies Term

/** 第三十二条第二款: an opinion that supports a demand is worth what is done about it. The office sets itself sixty days. */
export const enforcement = {
  id: 'enforcement',
  label: '督促执行支持意见并报告',
  promise: '承办单位把答应您的事落实到位',
  article: '第三十二条第二款',
  quotation: '应当督促有关机关、单位执行',
  limit: { counted: 'calendarDays', days: 60 },
  statutory: false,
  reading: '条例未规定执行期限，本局自定自意见书送达之日起60日；程序终了后仍须执行',
} as const satisfies Term

/** 第二十八条第三款: whoever decides on a recusal decides soon, since the case goes on meanwhile. */
export const recusalDecision = {
  id: 'recusalDecision',
  label: '决定是否回避',
  promise: '单位负责人决定办事的人要不要换',
  article: '第二十八条第三款',
  quotation: '有直接利害关系的，应当回避',
  limit: { counted: 'workdays', days: 3 },
  statutory: false,
  reading: '条例未规定决定回避的期限，本局自定3个工作日；办理期限不停止计算',
} as const satisfies Term

/** 人民调解法第三十三条: both sides may ask the court together to confirm an agreement, within so many days of its effect. */
export const judicialConfirmationDays = 30
