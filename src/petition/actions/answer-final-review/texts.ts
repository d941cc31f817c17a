import { refuse } from '../../refusal.ts'

export const label = '提出复核意见'
export const article = '第三十六条第一款'

export const refusals = {
  notRequested: refuse('notRequested', article, '没有待答复的复核请求；信访人不服复查意见书的，先登记其复核请求。'),
} as const
