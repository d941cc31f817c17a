import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day } from '../../input.ts'
import { methods } from '../../words.ts'

export const findings = { borneOut: '属实', partly: '部分属实', notBorneOut: '不属实', notProved: '无法查实' } as const

export const input = z.object({
  on: day.describe('反馈送出之日'),
  finding: choice(findings).describe('核查结果'),
  method: choice(methods).describe('送达方式'),
})

export type AnswerAccusationInput = z.infer<typeof input>

export const texts = {
  feedback: { required: true, label: '向信访人反馈的办理结果' },
} as const satisfies TextFields
