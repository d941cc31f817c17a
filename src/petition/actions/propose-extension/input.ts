import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day, sendingId } from '../../input.ts'

export const input = z.object({
  assignment: sendingId.describe('主办单位的那一次转送交办'),
  on: day.describe('提出的日期'),
  days: z
    .number()
    .int('天数应为整数')
    .min(1, '至少延长1日')
    .max(365, '天数过多')
    .describe('拟延长的日数，合计不超过30日'),
})

export type ProposeExtensionInput = z.infer<typeof input>

export const texts = {
  reason: { required: true, label: '情况怎样复杂，为什么要延期' },
} as const satisfies TextFields
