import { refuse } from '../../refusal.ts'

export const label = '报告支持意见执行情况'
export const article = '第三十二条第二款'

export const refusals = {
  nothingOwed: refuse('nothingOwed', article, '本单位没有待执行的支持意见；支持意见送达以后才须报告执行。'),
} as const
