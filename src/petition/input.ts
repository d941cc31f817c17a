import { z } from 'zod'
import { isPlainDate } from '../calendar/plain-date.ts'

/** A day of law as the outside world writes it: 2025-03-05. */
export const day = z.string().transform((text, context) => {
  if (isPlainDate(text)) return text
  context.addIssue({ code: 'custom', message: `「${text}」不是日历上的一天，请写成 2025-03-05 的样子` })
  return z.NEVER
})

/** An id of ours: a unit, a petition, a sending. */
export const id = z.string().min(1, '不能为空').max(64, '编号过长')

/** What every act carries: the day it was done. */
export const onDay = z.object({ on: day.describe('办理日期') })
