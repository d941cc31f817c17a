import { z } from 'zod'
import { day, sendingId } from '../../input.ts'
import type { TextFields } from '../../facts.ts'

export const input = z.object({
  assignment: sendingId.describe('协办单位的那一次转送交办'),
  on: day.describe('提交日期'),
})

export type ContributeInput = z.infer<typeof input>

export const texts = { opinion: { required: true, label: '协办意见' } } as const satisfies TextFields
