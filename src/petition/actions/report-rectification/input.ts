import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day, owedItem } from '../../input.ts'

export const input = z.object({
  on: day.describe('报告日期'),
  id: owedItem('rectification').describe('哪一次限期整改'),
})

export type ReportRectificationInput = z.infer<typeof input>

export const texts = { report: { required: true, label: '整改情况报告' } } as const satisfies TextFields
