import { z } from 'zod'
import { day, id } from '../../input.ts'

/** Which supervision is answered, and when. */
export const input = z.object({
  on: day.describe('答复日期'),
  id: id.describe('督办序号'),
})

export type AnswerSupervisionInput = z.infer<typeof input>

export const texts = { answer: { required: true, label: '督办答复' } } as const
