import { refuse } from '../../refusal.ts'

export const label = '核实撤回'
export const article = '本局规则：撤回（条例未规定）'

export const refusals = {
  notAsked: refuse('notAsked', article, '信访人没有申请撤回，或者已经核实过了。'),
} as const
