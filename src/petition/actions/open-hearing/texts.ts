import { refuse } from '../../refusal.ts'

export const label = '举行听证'
export const article = '第三十一条第六项、第三十六条第二款'

export const refusals = {
  opened: refuse('opened', article, '听证正在进行，请先记载听证结束；再次听证的，结束以后另行记载。'),
} as const
