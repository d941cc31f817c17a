import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { refuse } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'

export const label = '提出异议'
export const article = '第二十三条第三款'

export const refusals = {
  notSent: refuse('notSent', article, '现在没有转送交办给本单位、尚待受理的信访件。'),
  cameDirectly: refuse(
    'cameDirectly',
    '第二十三条第一款',
    '信访人直接向本单位提出的，不是转送交办，不能提出异议；不属本单位职权的，请告知信访人向有权处理的机关、单位提出。',
  ),
  alreadyObjected: refuse('alreadyObjected', article, '异议已经提出，正由信访局核实，请等待核实结果。'),
  alreadyAccepted: refuse('alreadyAccepted', article, '已经受理或者已经办理，不能再以不属职权为由提出异议。'),
} as const

export function lateWithoutConsent(due: PlainDate): Refusal {
  return refuse(
    'lateWithoutConsent',
    article,
    `提出异议的5个工作日已于${sayDay(due)}届满。逾期提出的，须经信访部门负责人同意，请填写同意人。`,
  )
}
