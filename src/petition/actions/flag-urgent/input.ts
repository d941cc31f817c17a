import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day } from '../../input.ts'

export const input = z.object({ on: day.describe('发现重大、紧急情况的日期') })

export type FlagUrgentInput = z.infer<typeof input>

export const texts = {
  situation: { required: true, label: '可能造成社会影响的重大、紧急情况' },
} as const satisfies TextFields
