import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day, owedItem, staffId, yesOrNo } from '../../input.ts'

export const verdict = { granted: '应当回避', refused: '不必回避' } as const

export const input = z.object({
  recusal: owedItem('recusalDecision').describe('哪一次回避'),
  on: day.describe('决定日期'),
  granted: yesOrNo(verdict.granted, verdict.refused).describe('决定'),
  replacedBy: staffId.optional().describe('接替的工作人员；应当回避的必填'),
})

export type DecideRecusalInput = z.infer<typeof input>

export const texts = { reason: { required: true, label: '决定的理由' } } as const satisfies TextFields
