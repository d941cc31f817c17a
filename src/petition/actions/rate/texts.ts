import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { refuse } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'

export const label = '评价'
export const article = '第二十一条第二款'

export const refusals = {
  notConcluded: refuse('notConcluded', article, '这件信访还没有办结，书面答复送出后才能评价。'),
} as const

/** The window is the office's own setting (Q22). */
export function windowClosed(closesOn: PlainDate): Refusal {
  const text = `评价已于${sayDay(closesOn)}截止；对办理结果不满意的，可以按告知的途径请求复查、复核。`
  return refuse('windowClosed', '本局自定的评价期限（条例未规定）', text)
}
