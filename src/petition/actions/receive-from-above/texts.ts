import { refuse } from '../../refusal.ts'

export const label = '登记上级来文'
export const article = '第二十二条第一款第三项'

export const refusals = {
  notRegistered: refuse('notRegistered', article, '这件信访还没有登记；请先登记信访件，再登记上级来文。'),
} as const
