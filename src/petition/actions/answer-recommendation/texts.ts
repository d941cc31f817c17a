import { refuse } from '../../refusal.ts'

export const label = '反馈建议采纳情况'
export const article = '第四十条第四款'

export const refusals = {
  notOwed: refuse('notOwed', article, '没有待反馈的建议；由收到建议的单位反馈，没有账号的机关由信访局代录其书面反馈。'),
  unknown: refuse('unknown', article, '没有这一项建议，或者已经反馈，请从待反馈的建议中选择。'),
} as const
