import { z } from 'zod'
import { day, sendingId } from '../../input.ts'
import type { TextFields } from '../../facts.ts'

/** `days` is held to what the law leaves when the act is decided: an old ledger may say more. */
export const input = z.object({
  assignment: sendingId.describe('主办单位的那一次转送交办'),
  on: day.describe('批准延期的日期'),
  days: z.number().int('天数应为整数').min(1, '至少延长1日').max(365, '天数过多').describe('延长日数，合计不超过30日'),
})

export type ExtendInput = z.infer<typeof input>

export const texts = {
  reason: { required: true, label: '延期理由' },
  notice: { required: true, label: '告知信访人延期理由的内容' },
} as const satisfies TextFields
