import { refuse } from '../../refusal.ts'

export const label = '登记代理人'
export const article = '本局规则：委托代理（条例未规定）'

export const mostAgents = 2

export const refusals = {
  ended: refuse('ended', article, '还没有登记，或者程序已经终了，不能登记代理人。'),
  agentStands: refuse('agentStands', article, '已经登记了代理人；更换的，先登记解除委托。'),
  nobody: refuse('nobody', article, '请登记代理人，一至二名。'),
  tooMany: refuse('tooMany', article, `代理人不超过${String(mostAgents)}名，请信访人选定。`),
} as const
