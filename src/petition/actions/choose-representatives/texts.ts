import { representativeCap } from '../../../terms/readings.ts'
import { refuse } from '../../refusal.ts'

export const label = '推选代表'
export const article = '第二十条第三款'

export const refusals = {
  notGroupVisit: refuse(
    'notGroupVisit',
    article,
    '多人走访提出共同事项的才推选代表；来信、网上提出的，签名人数没有上限。',
  ),
  ended: refuse('ended', article, '还没有登记，或者程序已经终了，不能推选代表。'),
  nobody: refuse('nobody', article, '请登记推选出的代表，至少一名。'),
  tooMany: refuse(
    'tooMany',
    article,
    `代表不得超过${String(representativeCap)}人，请信访人再推选；其余的人照样登记，不得劝返了事。`,
  ),
} as const
