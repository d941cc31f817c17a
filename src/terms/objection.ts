import type { Term } from './term.ts'

/** Question 4: days the office gives itself, once to verify an objection and once to send the case on. */
export const objectionDecisionDays = 5
export const redispatchDays = 5

/**
 * 第二十三条第三款 「应当自收到之日起5个工作日内提出异议，并详细说明理由」
 * The only limit in the Regulation counted in working days. It is the unit's right, not a debt: nobody is late by it.
 * What a missed one means is not said (Q4): a later objection is taken flagged, with the consent of the office's head.
 */
export const objection = {
  id: 'objection',
  label: '提出异议',
  promise: '承办单位可以在这一天之前说明不归它管',
  article: '第二十三条第三款',
  quotation: '应当自收到之日起5个工作日内提出异议，并详细说明理由',
  limit: { counted: 'workdays', days: 5 },
  statutory: true,
  // Q4
  reading: '自收到之日的次日起算，只数工作日；逾期提出的须注明并经信访部门负责人同意',
} as const satisfies Term

/** 第二十三条第三款 「核实同意后，交还相关材料」 gives no days; the office sets itself five working days (Q4). */
export const objectionDecision = {
  id: 'objectionDecision',
  label: '核实异议',
  promise: '信访局核实到底归谁管',
  article: '第二十三条第三款',
  quotation: '核实同意后，交还相关材料',
  limit: { counted: 'workdays', days: objectionDecisionDays },
  statutory: false,
  // Q4
  reading: '条例未规定期限，本局自定5个工作日',
} as const satisfies Term

/** After an upheld objection the matter is the office's again; the 15日 of 第二十二条 had its day, this is a target (Q4). */
export const redispatch = {
  id: 'redispatch',
  label: '重新转送交办',
  promise: '信访局把您的事转给真正管这件事的单位',
  article: '第二十二条第一款',
  quotation: '转送有权处理的机关、单位',
  limit: { counted: 'workdays', days: redispatchDays },
  statutory: false,
  // Q4
  reading: '条例未规定重新转送期限，本局自定5个工作日；原15日仍照常显示',
} as const satisfies Term
