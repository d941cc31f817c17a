import type { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { onDay } from '../../input.ts'

export const input = onDay

export type ShowNameInput = z.infer<typeof input>

export const texts = {
  request: { required: true, label: '信访人本人收回请求的声明' },
} as const satisfies TextFields
