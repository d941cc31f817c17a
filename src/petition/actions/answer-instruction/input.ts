import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day, owedItem } from '../../input.ts'

export const input = z.object({
  on: day.describe('报告日期'),
  id: owedItem('instruction').describe('哪一份批示'),
})

export type AnswerInstructionInput = z.infer<typeof input>

export const texts = { answer: { required: true, label: '批示办理情况' } } as const satisfies TextFields
