import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { refuse } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'

export const label = '不再受理'
export const article = '第三十六条第三款'

export const refusals = {
  notUntaken: refuse(
    'notUntaken',
    article,
    '只有信访人向本局或者本单位提出、还没有转送交办或者受理的，才能不再受理；已经在办的，继续办理。',
  ),
  notConfirmed: refuse(
    'notConfirmed',
    article,
    '还没有确认这件是复核以后以同一事实和理由再提、再提的是哪一件；请先由具名的工作人员确认关联。有新的事实或者理由的，按新的信访件办理。',
  ),
  earlierUnknown: refuse('earlierUnknown', article, '查不到可供核对的原件，不能不再受理；请照常受理、转送。'),
  notFinallyReviewed: refuse(
    'notFinallyReviewed',
    article,
    '原件没有已经送达的复核意见。请求复查、复核的期限过了，也不能不再受理；请照常受理、转送。',
  ),
} as const

export function filedBefore(deliveredOn: PlainDate): Refusal {
  return refuse(
    'filedBefore',
    article,
    `这件在复核意见送达（${sayDay(deliveredOn)}）以前就已收到，不是不服复核意见「仍然」再提；请照常受理、转送。`,
  )
}
