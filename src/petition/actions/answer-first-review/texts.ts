import { refuse } from '../../refusal.ts'

export const label = '提出复查意见'
export const article = '第三十五条'

export const refusals = {
  notRequested: refuse('notRequested', article, '没有待答复的复查请求；信访人不服处理意见书的，先登记其复查请求。'),
} as const
