import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day, petitionId } from '../../input.ts'

export const mistakes = {
  enteredTwice: '同一件重复录入',
  notPetition: '不是信访事项，误作登记',
} as const

export const input = z.object({
  on: day.describe('作废之日'),
  mistake: choice(mistakes).describe('登记错在哪里'),
  other: petitionId.optional().describe('重复录入的，保留的是哪一件'),
})

export type StrikeOutInput = z.infer<typeof input>

export const texts = { reason: { required: true, label: '作废的理由' } } as const satisfies TextFields
