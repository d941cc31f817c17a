import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day, owedItem } from '../../input.ts'
import { adoptions } from '../../oversight.ts'

export const input = z.object({
  on: day.describe('书面反馈的日期'),
  id: owedItem('recommendationFeedback').describe('哪一项建议'),
  adopted: choice(adoptions).describe('采纳情况'),
})

export type AnswerRecommendationInput = z.infer<typeof input>

export const texts = {
  feedback: { required: true, label: '采纳情况和理由' },
} as const satisfies TextFields
