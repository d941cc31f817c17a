import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day, unitId, word } from '../../input.ts'

/** No name: a post gives the instruction, and a post can be asked about it. */
export const input = z.object({
  on: day.describe('收到批示的日期'),
  post: word().describe('作出批示的职务，不写姓名'),
  unit: unitId.optional().describe('由哪个单位办理；不填的由信访局办理'),
  dueOn: day.describe('批示要求报告的日期'),
})

export type InstructInput = z.infer<typeof input>

export const texts = { words: { required: true, label: '批示原文' } } as const satisfies TextFields
