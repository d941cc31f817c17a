import type { Term } from './term.ts'

/**
 * 第三十四条 「应当自受理之日起60日内办结」
 * 受理之日: the day of the written notice, never later than receipt + 15 calendar days, so that a late notice cannot
 * lengthen the petitioner's wait (Q1). Only for matters of 第三十一条第六项; hearing and mediation do not suspend (Q5).
 */
export const reply = {
  id: 'reply',
  label: '办结答复',
  promise: '查清楚，作出处理，书面答复您',
  article: '第三十四条',
  quotation: '应当自受理之日起60日内办结',
  limit: { counted: 'calendarDays', days: 60 },
  statutory: true,
  // Q1, Q2, Q3, Q5
  reading: '受理之日为告知之日，最迟不晚于收到后第15日；末日为休息日的顺延',
} as const satisfies Term

/** 第三十四条 「延长期限不得超过30日」, counted from the 60th day before it rolls, in one or several parts (Q2). */
export const maxExtensionDays = 30

/** 第二十三条第三款: the last day a notice may be given is also the last day acceptance may lie on (Q1), not rolled. */
export const latestAcceptanceDays = 15
