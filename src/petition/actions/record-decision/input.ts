import type { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { onDay } from '../../input.ts'

export const input = onDay

export type RecordDecisionInput = z.infer<typeof input>

export const texts = {
  decision: { required: true, label: '本级党委和政府的决定' },
} as const satisfies TextFields
