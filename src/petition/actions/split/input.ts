import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day, demandId } from '../../input.ts'
import { kinds } from '../../words.ts'

/** Which demands become a petition of their own, and of what kind that is. */
export const input = z.object({
  on: day.describe('拆分日期'),
  demands: z.array(demandId).min(1, '请选择至少一项诉求').max(50, '诉求过多').describe('另立一件的诉求'),
  kind: choice(kinds).describe('另立的一件属于哪一类'),
})

export type SplitInput = z.infer<typeof input>

export const texts = {
  reason: { required: true, label: '拆分的理由' },
} as const satisfies TextFields
