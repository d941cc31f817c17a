import type { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { onDay } from '../../input.ts'

export const input = onDay

export type RequestWithdrawalInput = z.infer<typeof input>

export const texts = {
  statement: { required: true, label: '信访人本人签名的撤回声明' },
} as const satisfies TextFields
