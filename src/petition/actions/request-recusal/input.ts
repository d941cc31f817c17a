import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day, staffId, unitId } from '../../input.ts'

export const askers = { self: '本人', petitioner: '信访人', unit: '本单位' } as const
const posts = { staff: '一般工作人员', head: '单位负责人' } as const

/** Whether `staff` works in `unit`, and is its head, is for whoever knows the staff to check. */
export const input = z.object({
  on: day.describe('提出回避的日期'),
  staff: staffId.describe('须回避的工作人员'),
  unit: unitId.optional().describe('该工作人员所在的单位；不填为本单位'),
  post: choice(posts).describe('该工作人员的职务'),
  askedBy: choice(askers).describe('由谁提出'),
})

export type RequestRecusalInput = z.infer<typeof input>

export const texts = { interest: { required: true, label: '直接利害关系' } } as const satisfies TextFields
