import type { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { onDay } from '../../input.ts'

/** Which petition it repeats was confirmed before; who has it in hand and until when, the act reads off that one. */
export const input = onDay

export type RefuseDuplicateInput = z.infer<typeof input>

export const texts = {
  notice: { required: true, label: '书面告知信访人：哪个单位在办理、办理期限到哪一天' },
} as const satisfies TextFields
