import type { Term } from './term.ts'

/** 第三十六条第一款 「可以自收到书面答复之日起30日内向复查机关、单位的上一级机关、单位请求复核」 */
export const finalReviewRequest = {
  id: 'finalReviewRequest',
  label: '请求复核',
  promise: '您不服复查意见，可以在这一天之前请求复核',
  article: '第三十六条第一款',
  quotation: '可以自收到书面答复之日起30日内向复查机关、单位的上一级机关、单位请求复核',
  limit: { counted: 'calendarDays', days: 30 },
  statutory: true,
  // Q3, Q7, Q9
  reading: '自有证据证明的送达之日起算，末日为休息日的顺延',
} as const satisfies Term

/** 第三十六条 「应当自收到复核请求之日起30日内提出复核意见」 「听证所需时间不计算在前款规定的期限内」: the only suspension. */
export const finalReview = {
  id: 'finalReview',
  label: '复核答复',
  promise: '再上一级机关最后查一遍，书面答复您',
  article: '第三十六条第一款',
  quotation: '应当自收到复核请求之日起30日内提出复核意见',
  limit: { counted: 'calendarDays', days: 30 },
  statutory: true,
  reading: '自收到请求之日起算，听证所需时间不计算在内（第三十六条第二款）',
} as const satisfies Term
