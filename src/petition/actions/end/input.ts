import { z } from 'zod'
import { day, id } from '../../input.ts'

/** Why the procedure ends. Withdrawal is her own act and is confirmed by a second officer (Q8). */
export const input = z.object({
  on: day.describe('终了日期'),
  reason: z.enum(['reviewNotSought', 'withdrawn', 'otherProcedure']).describe('终了原因'),
  confirmedBy: id.optional().describe('撤回的，另一名核实其本人意愿的工作人员'),
})

export type EndInput = z.infer<typeof input>

/** `statement` is asked for where she withdraws. */
export const texts = { statement: { required: false, label: '信访人签名的撤回声明' } } as const
