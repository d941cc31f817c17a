import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day, reviewerId } from '../../input.ts'
import { typedDay } from '../../typed-day.ts'

/** 第二十二条第二款: a letter is forwarded; whoever came herself is shown the law and the way. */
export const referralModes = { forwarded: '转送（来信等）', guided: '释法明理，引导其反映（走访）' } as const

export const input = z.object({
  on: day.describe('转送或者引导的日期'),
  mode: choice(referralModes).describe('方式'),
  body: reviewerId.describe('同级政法部门'),
  ...typedDay,
})

export type ReferInput = z.infer<typeof input>

export const texts = {
  reason: { required: true, label: '为什么属于涉法涉诉，对信访人的说明' },
} as const satisfies TextFields
