import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { refuse } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'

export const label = '更正收到日期'
export const article = '办理须如实记载'

export const refusals = {
  notRegistered: refuse('notRegistered', article, '这件信访还没有登记，没有可以更正的收到日期。'),
  struckOut: refuse('struckOut', article, '登记已作废，不再更正。'),
  sameDay: refuse('sameDay', article, '与现在记载的收到日期相同，没有需要更正的。'),
  unknownAssignment: refuse('unknownAssignment', article, '这件信访没有这一次转送交办，请刷新页面后再试。'),
  direct: refuse('direct', article, '信访人直接向单位提出的，单位的收到日期就是信访件的收到日期，请不要选择转送交办。'),
} as const

export function tooLate(latest: PlainDate, what: string): Refusal {
  return refuse('tooLate', article, `收到日期不能晚于${what}${sayDay(latest)}，请核对。`)
}
