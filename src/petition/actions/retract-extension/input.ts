import type { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { onDay } from '../../input.ts'

export const input = onDay

export type RetractExtensionInput = z.infer<typeof input>

export const texts = {
  reason: { required: true, label: '撤回延期的理由' },
  notice: { required: true, label: '告知信访人撤回延期的内容' },
} as const satisfies TextFields
