import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day } from '../../input.ts'
import { methods } from '../../words.ts'

export const adoptions = { adopted: '采纳', partly: '部分采纳', notAdopted: '不采纳' } as const

export const input = z.object({
  on: day.describe('回复送出之日'),
  adoption: choice(adoptions).describe('采纳情况'),
  method: choice(methods).describe('送达方式'),
})

export type ReplySuggestionInput = z.infer<typeof input>

export const texts = {
  reply: { required: true, label: '回复内容和采纳或者不采纳的理由' },
} as const satisfies TextFields
