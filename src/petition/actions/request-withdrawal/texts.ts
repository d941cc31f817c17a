import { refuse } from '../../refusal.ts'

export const label = '信访人申请撤回'
export const article = '本局规则：撤回（条例未规定）'

export const refusals = {
  ended: refuse('ended', article, '还没有登记，或者程序已经终了，不需要撤回。'),
  alreadyAsked: refuse('alreadyAsked', article, '已经申请撤回，请先由另一名工作人员向信访人本人核实。'),
} as const
