import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day } from '../../input.ts'

export const input = z.object({ on: day.describe('公示之日') })

export type PostResultInput = z.infer<typeof input>

export const texts = {
  posting: { required: true, label: '公示的内容（隐去姓名、住址等个人信息）和公示地点' },
} as const satisfies TextFields
