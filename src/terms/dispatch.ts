import type { PlainDate } from '../calendar/plain-date.ts'
import type { Term } from './term.ts'

/** Question 10: the fifteen days run from receipt, which the article names first, and not from registration. */
export const dispatchTrigger: 'received' | 'registered' = 'received'

/** Question 11: the fifteen days of the first paragraph cover what the second sends to 政法部门 and 纪检监察机关 too. */
export const referralDays = 15

/** The day the fifteen days are counted from. */
export function dispatchFrom(received: PlainDate, registered: PlainDate): PlainDate {
  return { received, registered }[dispatchTrigger]
}

/**
 * 第二十二条 「应当予以登记，并区分情况，在15日内」
 * Starts on the day the petition was received (Q10: received, not registered); ends when it is transferred, assigned,
 * taken up by the office's superior, or otherwise disposed of. It covers transfers under 第二款 too (Q11).
 */
export const dispatch = {
  id: 'dispatch',
  label: '转送交办',
  promise: '信访局把您的事转给有权处理的单位',
  article: '第二十二条第一款',
  quotation: '应当予以登记，并区分情况，在15日内',
  limit: { counted: 'calendarDays', days: referralDays },
  statutory: true,
  // Q10, Q11, Q3
  reading: '自收到之日的次日起算，末日为休息日的顺延',
} as const satisfies Term
