import { z } from 'zod'
import { day, sendingId } from '../../input.ts'
import type { TextFields } from '../../facts.ts'

export const input = z.object({
  assignment: sendingId.describe('哪一次转送交办'),
  on: day.describe('确认无法告知的日期'),
})

export type WaiveNoticeInput = z.infer<typeof input>

export const texts = { reason: { required: true, label: '无法告知的原因和已作的联系' } } as const satisfies TextFields
