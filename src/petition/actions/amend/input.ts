import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, count, day, word } from '../../input.ts'
import { forms, venues } from '../../words.ts'

/** Facts no clock rests on; what is left out stays as it stands. */
export const input = z.object({
  on: day.describe('更正日期'),
  form: choice(forms).optional().describe('信访形式'),
  venue: choice(venues).optional().describe('受访层级'),
  source: word().optional().describe('来源，不得填写人名'),
  people: count(100_000).optional().describe('人数'),
  category: word().optional().describe('内容分类'),
  upstreamNo: word().optional().describe('上级系统的信访件编号'),
})

export type AmendInput = z.infer<typeof input>

export const texts = { reason: { required: true, label: '更正的理由' } } as const satisfies TextFields
