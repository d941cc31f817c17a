import { refuse } from '../../refusal.ts'

export const label = '报告整改情况'
export const article = '第三十九条第三款'

export const refusals = {
  notOwed: refuse('notOwed', article, '本单位没有待报告的限期整改；只有联席会议责令限期整改的单位须报告。'),
  unknown: refuse('unknown', article, '没有这一次限期整改，或者已经报告，请从待报告的整改中选择。'),
} as const
