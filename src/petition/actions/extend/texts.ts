import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { maxExtensionDays } from '../../../terms/reply.ts'
import { refuse } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'

export const label = '延期'
export const article = '第三十四条'

export const refusals = {
  noSixtyDays: refuse(
    'noSixtyDays',
    article,
    '现在没有可以延长的60日：没有转送交办、已经办结，或者不是第三十一条第六项的信访事项。',
  ),
  notLead: refuse('notLead', article, '60日由主办单位负责，只有主办单位可以延期。'),
  notUnitHead: refuse('notUnitHead', article, '延期须经本机关、单位负责人批准，请由承办单位负责人办理。'),
} as const

export function expired(due: PlainDate): Refusal {
  return refuse(
    'expired',
    article,
    `办理期限已于${sayDay(due)}届满，期满后不能再批准延期；请尽快办结，并向信访人说明。`,
  )
}

export function tooLong(left: number): Refusal {
  const rest = left > 0 ? `最多还可延长${String(left)}日` : '已经用完'
  return refuse('tooLong', article, `延长期限合计不得超过${String(maxExtensionDays)}日，${rest}。`)
}
