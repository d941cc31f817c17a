import { refuse } from '../../refusal.ts'

export const label = '收回不公开姓名的请求'
export const article = '本局规则：不公开姓名（条例未规定）'

export const refusals = {
  notHidden: refuse('notHidden', article, '这件信访没有请求不公开姓名，不需要收回。'),
} as const
