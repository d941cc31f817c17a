import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day } from '../../input.ts'

export const outsideOutcomes = {
  decided: '已依该程序作出处理',
  takenUp: '已依该程序受理或者立案，由其依法处理并答复信访人',
  notSought: '信访人知道途径和期限，没有提出',
} as const

export const input = z.object({
  on: day.describe('得知结果的日期'),
  outcome: choice(outsideOutcomes).describe('结果；不予受理的，请转回信访程序'),
})

export type ReportOutcomeInput = z.infer<typeof input>

export const texts = {
  outcome: { required: true, label: '结果，以及从哪里得知' },
} as const satisfies TextFields
