import type { Term } from './term.ts'

/** 第三十五条 「可以自收到书面答复之日起30日内请求」 The petitioner's own window, from the proved day of delivery. */
export const firstReviewRequest = {
  id: 'firstReviewRequest',
  label: '请求复查',
  promise: '您不服处理意见，可以在这一天之前请求复查',
  article: '第三十五条',
  quotation: '可以自收到书面答复之日起30日内请求原办理机关、单位的上一级机关、单位复查',
  limit: { counted: 'calendarDays', days: 30 },
  statutory: true,
  // Q3, Q7, Q9
  reading: '自有证据证明的送达之日起算，末日为休息日的顺延；逾期不当然丧失',
} as const satisfies Term

/** 第三十五条 「应当自收到复查请求之日起30日内提出复查意见，并予以书面答复」 The Regulation gives no extension. */
export const firstReview = {
  id: 'firstReview',
  label: '复查答复',
  promise: '上一级机关重新查一遍，书面答复您',
  article: '第三十五条',
  quotation: '应当自收到复查请求之日起30日内提出复查意见，并予以书面答复',
  limit: { counted: 'calendarDays', days: 30 },
  statutory: true,
  reading: '自收到请求之日起算，条例未规定可以延长',
} as const satisfies Term
