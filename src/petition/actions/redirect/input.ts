import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day, reviewerId } from '../../input.ts'

export const input = z.object({
  on: day.describe('书面告知信访人的日期'),
  properBody: reviewerId.describe('有权处理的机关、单位'),
})

export type RedirectInput = z.infer<typeof input>

export const texts = {
  notice: { required: true, label: '书面告知信访人：为什么不归本单位，向哪个机关、单位提出' },
} as const satisfies TextFields
