import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day, word } from '../../input.ts'
import { levels, modesFromAbove } from '../../oversight.ts'

export const input = z.object({
  on: day.describe('收到来文的日期'),
  level: choice(levels).describe('来文层级'),
  organ: word().describe('来文机关'),
  mode: choice(modesFromAbove).describe('来文性质'),
  documentNo: word().describe('来文文号'),
  answerBy: day.optional().describe('来文要求报告的日期；没有写明的不填，按期限待定提醒'),
})

export type ReceiveFromAboveInput = z.infer<typeof input>

export const texts = { requirements: { required: false, label: '来文要求' } } as const satisfies TextFields
