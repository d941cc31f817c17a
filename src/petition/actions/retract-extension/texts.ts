import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { refuse } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'

export const label = '撤回延期'
export const article = '第三十四条'

export const refusals = {
  notExtended: refuse('notExtended', article, '现在没有可以撤回的延期：没有批准过，或者已经办结。'),
  notUnitHead: refuse('notUnitHead', article, '延期由本机关、单位负责人批准，也由其撤回，请交由承办单位负责人办理。'),
} as const

export function wouldBeLate(due: PlainDate): Refusal {
  return refuse(
    'wouldBeLate',
    article,
    `原来的期限${sayDay(due)}已经过去，撤回延期会使本单位逾期，不能撤回；请在延长后的期限以内尽快办结。`,
  )
}
