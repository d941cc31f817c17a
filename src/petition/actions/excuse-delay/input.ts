import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day } from '../../input.ts'

export const hindrances = {
  forceMajeure: '不可抗力',
  illness: '重病、住院',
  liberty: '人身自由受到限制',
  other: '其他不能归责于信访人的原因',
} as const

export const input = z.object({
  on: day.describe('决定之日'),
  from: day.describe('被耽误的第一日'),
  to: day.describe('被耽误的最后一日'),
  cause: choice(hindrances).describe('被耽误的原因'),
})

export type ExcuseDelayInput = z.infer<typeof input>

export const texts = { reason: { required: true, label: '扣除的理由和证据' } } as const satisfies TextFields
