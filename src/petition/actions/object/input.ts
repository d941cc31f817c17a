import { z } from 'zod'
import { day, id } from '../../input.ts'
import type { TextFields } from '../../texts-of-act.ts'

export const input = z.object({
  assignment: id.describe('哪一次转送交办'),
  on: day.describe('提出异议的日期'),
  consentBy: id.optional().describe('逾期提出的：同意接收异议的信访部门负责人'),
})

export type ObjectInput = z.infer<typeof input>

export const texts = { reason: { required: true, label: '异议理由' } } as const satisfies TextFields
