import { refuse } from '../../refusal.ts'

export const label = '评价'
export const article = '第二十一条第二款'

export const refusals = {
  notConcluded: refuse('notConcluded', article, '这件信访还没有办结，书面答复送出后才能评价。'),
} as const
