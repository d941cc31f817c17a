import { refuse } from '../../refusal.ts'

export const label = '放假安排公布，重新推算'
export const article = '放假办法；末日逢休息日顺延'

export const refusals = {
  nothingToReckon: refuse('nothingToReckon', article, '没有未了的期限是按旧的放假安排推算的，不需要重新推算。'),
} as const
