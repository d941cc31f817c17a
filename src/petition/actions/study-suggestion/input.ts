import type { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { onDay } from '../../input.ts'

export const input = onDay

export type StudySuggestionInput = z.infer<typeof input>

export const texts = {
  study: { required: true, label: '研究论证记录：科学合理性、现实可行性' },
} as const satisfies TextFields
