import { refuse } from '../../refusal.ts'

export const label = '向上级报告'
export const article = '第二十二条第一款第三项'

export const refusals = {
  notOwed: refuse('notOwed', article, '没有待报告的上级来文；请先登记上级来文。'),
  unknown: refuse('unknown', article, '没有这一份上级来文，或者已经报告，请从待报告的来文中选择。'),
} as const
