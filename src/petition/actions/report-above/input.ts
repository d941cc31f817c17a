import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day, owedItem } from '../../input.ts'

export const input = z.object({
  on: day.describe('报告日期'),
  id: owedItem('answerAbove', 'answerAboveUndated').describe('哪一份上级来文'),
})

export type ReportAboveInput = z.infer<typeof input>

export const texts = { report: { required: true, label: '报告内容' } } as const satisfies TextFields
