import { refuse } from '../../refusal.ts'

export const label = '报告协议履行情况'
export const article = '第三十三条'

export const refusals = {
  nothingOwed: refuse('nothingOwed', article, '本单位没有待报告履行情况的调解、和解协议。'),
  unknown: refuse('unknown', article, '没有这一份待报告的协议，请从待报告的协议中选择。'),
} as const
