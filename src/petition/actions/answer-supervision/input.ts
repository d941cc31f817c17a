import { z } from 'zod'
import { choice, day, owedItem } from '../../input.ts'
import { adoptions } from '../../oversight.ts'

/** Which supervision is answered, when, and whether its advice is taken. */
export const input = z.object({
  on: day.describe('答复日期'),
  id: owedItem('supervisionAnswer').describe('哪一次督办'),
  adopted: choice(adoptions).describe('改进工作的建议的采纳情况'),
})

export type AnswerSupervisionInput = z.infer<typeof input>

export const texts = { answer: { required: true, label: '督办答复：采纳情况和理由' } } as const
