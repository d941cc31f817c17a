import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day } from '../../input.ts'

export const means = {
  onSite: '现场查看',
  records: '查阅、调取材料',
  interview: '询问有关人员',
  expert: '鉴定、评估、检测',
} as const

export const input = z.object({
  on: day.describe('调查核实的日期'),
  means: choice(means).describe('方式'),
})

export type InvestigateInput = z.infer<typeof input>

export const texts = {
  people: { required: false, label: '调查人和被询问人' },
  place: { required: false, label: '地点' },
  finding: { required: true, label: '调查核实的情况' },
} as const satisfies TextFields
