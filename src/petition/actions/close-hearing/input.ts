import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day } from '../../input.ts'

export const input = z.object({ on: day.describe('听证结束之日') })

export type CloseHearingInput = z.infer<typeof input>

export const texts = {
  minutes: { required: true, label: '听证笔录' },
  conclusion: { required: true, label: '听证结论' },
} as const satisfies TextFields
