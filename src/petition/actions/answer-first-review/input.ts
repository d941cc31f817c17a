import { z } from 'zod'
import { choice, day } from '../../input.ts'
import { results } from '../../words.ts'

/** What the review does with the answer before it, and by when one that is revoked is to be given anew. */
export const input = z.object({
  on: day.describe('作出复查意见之日'),
  result: choice(results).describe('复查结果'),
  redoBy: day.optional().describe('撤销的，责令重新办理并答复的最后一日'),
})

export type AnswerFirstReviewInput = z.infer<typeof input>

export const texts = { opinion: { required: true, label: '复查意见书' } } as const
