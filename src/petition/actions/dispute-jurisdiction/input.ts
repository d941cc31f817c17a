import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day, unitId } from '../../input.ts'

export const grounds = {
  several: '涉及两个以上机关、单位，协商不成（第二十四条第一款）',
  restructured: '应当处理的单位分立、合并、撤销（第二十四条第二款）',
} as const

export const input = z.object({
  on: day.describe('提请决定的日期'),
  ground: choice(grounds).describe('争议的原因'),
  units: z.array(unitId).min(2, '请选择有争议的至少两个单位').max(12, '单位过多').describe('有争议的单位'),
})

export type DisputeJurisdictionInput = z.infer<typeof input>

export const texts = { record: { required: true, label: '协商记录' } } as const satisfies TextFields
