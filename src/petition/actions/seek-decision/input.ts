import type { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { onDay } from '../../input.ts'

export const input = onDay

export type SeekDecisionInput = z.infer<typeof input>

export const texts = {
  proposal: { required: true, label: '情况如何重大、紧急，以及处理建议' },
} as const satisfies TextFields
