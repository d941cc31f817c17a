import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day, sendingId } from '../../input.ts'

export const input = z.object({
  on: day.describe('更正日期'),
  receivedOn: day.describe('真实的收到日期'),
  assignment: sendingId.optional().describe('更正单位收到日期的，是哪一次转送交办；不填即更正信访件的收到日期'),
})

export type AmendReceiptInput = z.infer<typeof input>

export const texts = { reason: { required: true, label: '更正的理由和凭据' } } as const satisfies TextFields
