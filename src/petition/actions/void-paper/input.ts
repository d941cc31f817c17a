import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day, paperId } from '../../input.ts'

export const input = z.object({
  paper: paperId.describe('哪一份文书'),
  on: day.describe('作废日期'),
})

export type VoidPaperInput = z.infer<typeof input>

export const texts = { reason: { required: true, label: '作废理由' } } as const satisfies TextFields
