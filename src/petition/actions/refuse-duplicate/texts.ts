import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { refuse } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'

export const label = '不予受理（期限内重复提出）'
export const article = '第十九条第三款'

export const refusals = {
  notUntaken: refuse(
    'notUntaken',
    article,
    '只有信访人向本局或者本单位提出、还没有转送交办或者受理的，才能不予受理；已经在办的，继续办理。',
  ),
  notConfirmed: refuse(
    'notConfirmed',
    article,
    '还没有确认这件是期限内向上级重复提出、重复的是哪一件；请先由具名的工作人员确认关联。',
  ),
  earlierUnknown: refuse('earlierUnknown', article, '查不到可供核对的原件，不能不予受理；请照常受理、转送。'),
  competent: refuse(
    'competent',
    article,
    '原件正由本单位办理。只有办理单位的上级才能不予受理；本单位有权处理的，应当受理，并入原件一并答复。',
  ),
  notBeingHandled: refuse(
    'notBeingHandled',
    article,
    '原件没有正在计算的办理、复查或者复核期限，不是「在规定期限内」又提出；应当受理、转送。',
  ),
} as const

export function earlierOverdue(due: PlainDate): Refusal {
  return refuse(
    'earlierOverdue',
    article,
    `原件的期限已于${sayDay(due)}届满，办理单位逾期未答复，信访人向上级提出的应当受理；请受理，并督办原办理单位。`,
  )
}
