import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day, unitId, word } from '../../input.ts'
import { recommendationKinds } from '../../oversight.ts'

/** The four of 第四十条第三款. */
export const misconducts = {
  shirking: '推诿',
  perfunctory: '敷衍',
  delaying: '拖延',
  falsifying: '弄虚作假',
} as const

export const input = z.object({
  on: day.describe('提出建议的日期'),
  kind: choice(recommendationKinds).describe('建议种类'),
  unit: unitId.optional().describe('所涉的单位（改进工作、追究责任的建议）'),
  body: word().optional().describe('收件机关的名称（在本系统没有账号的；完善政策、追究责任的建议必填）'),
  misconduct: choice(misconducts).optional().describe('所犯的情形（追究责任的建议）'),
})

export type RecommendInput = z.infer<typeof input>

export const texts = {
  recommendation: { required: true, label: '建议内容' },
  consequences: { required: false, label: '造成的严重后果（追究责任的建议必填）' },
} as const satisfies TextFields
