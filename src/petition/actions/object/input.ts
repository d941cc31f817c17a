import { z } from 'zod'
import { day, officerId, sendingId } from '../../input.ts'
import type { TextFields } from '../../facts.ts'

export const input = z.object({
  assignment: sendingId.describe('哪一次转送交办'),
  on: day.describe('提出异议的日期'),
  consentBy: officerId.optional().describe('逾期提出的：同意接收异议的信访部门负责人'),
})

export type ObjectInput = z.infer<typeof input>

export const texts = { reason: { required: true, label: '异议理由' } } as const satisfies TextFields
