import { z } from 'zod'
import { day } from '../../input.ts'

/** What the review does with the answer before it. */
export const input = z.object({
  on: day.describe('作出复查意见之日'),
  result: z.enum(['upheld', 'changed', 'revoked']).describe('复查结果：维持、变更、撤销'),
})

export type AnswerFirstReviewInput = z.infer<typeof input>

export const texts = { opinion: { required: true, label: '复查意见书' } } as const
