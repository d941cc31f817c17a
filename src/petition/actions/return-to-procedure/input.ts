import type { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { onDay } from '../../input.ts'

export const input = onDay

export type ReturnToProcedureInput = z.infer<typeof input>

export const texts = {
  reason: { required: true, label: '为什么转回：那里不予受理的理由，或者途径选错的原因' },
} as const satisfies TextFields
