import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day, memberId, unitId } from '../../input.ts'

/** Names stay out of the journal: whoever has no account is written in a text that the head of the office alone reads. */
export const input = z.object({
  on: day.describe('登记日期'),
  accusedUnits: z
    .array(unitId)
    .max(50, '单位过多')
    .optional()
    .describe('被检举控告的单位；它下面的单位一并不得知晓，不必另选'),
  accusedStaff: z
    .array(memberId)
    .max(50, '人员过多')
    .optional()
    .describe('被检举控告的人员；是单位负责人的，其单位一并不得知晓'),
})

export type NameAccusedInput = z.infer<typeof input>

export const texts = {
  others: { required: false, label: '没有账号的被检举控告的人', sealed: true },
} as const satisfies TextFields
