import type { Term } from './term.ts'

/**
 * Question 6: 「信访人的姓名（名称）、住址不清的除外」 stands in 第二十三条第二款 only; a notice after a transfer can reach her no better,
 * so it falls away alike. Nothing else does: the matter is handled and the reply stays owed.
 */
export const waivedWhenUnreachable: readonly string[] = ['noticeDirect', 'noticeForwarded']

// Q3, Q4
const reading = '自收到之日的次日起算，末日为休息日的顺延；提出异议不停止计算'

/** 第二十三条第三款 「应当自收到之日起15日内书面告知信访人接收情况以及处理途径和程序」 Starts when the transfer reached the unit. */
export const noticeForwarded = {
  id: 'noticeForwarded',
  label: '书面告知受理',
  promise: '书面告诉您：收到没有、走什么程序',
  article: '第二十三条第三款',
  quotation: '应当自收到之日起15日内书面告知信访人接收情况以及处理途径和程序',
  limit: { counted: 'calendarDays', days: 15 },
  statutory: true,
  reading,
} as const satisfies Term

/** 第二十三条第二款: the petitioner came to the unit itself. Falls away where name or address is unclear. */
export const noticeDirect = {
  id: 'noticeDirect',
  label: '书面告知受理',
  promise: '书面告诉您：收到没有、走什么程序',
  article: '第二十三条第二款',
  quotation: '应当自收到信访事项之日起15日内书面告知信访人',
  limit: { counted: 'calendarDays', days: 15 },
  statutory: true,
  reading,
} as const satisfies Term
