import { refuse } from '../../refusal.ts'

export const label = '终止委托代理'
export const article = '本局规则：委托代理（条例未规定）'

export const refusals = {
  noAgent: refuse('noAgent', article, '现在没有代理人。'),
} as const
