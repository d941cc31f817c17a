import type { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { onDay } from '../../input.ts'

export const input = onDay

export type HideNameInput = z.infer<typeof input>

export const texts = {
  request: { required: true, label: '信访人不公开姓名的请求' },
} as const satisfies TextFields
