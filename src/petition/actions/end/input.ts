import { z } from 'zod'
import { choice, day } from '../../input.ts'
import { endReasons } from '../../words.ts'

const { reviewNotSought, settled } = endReasons

/** Why the procedure ends. Withdrawal is her own act, and has doors of its own (信访人申请撤回、核实撤回). */
export const input = z.object({
  on: day.describe('终了日期'),
  reason: choice({ reviewNotSought, settled }).describe('终了原因'),
})

export type EndInput = z.infer<typeof input>

/** `consent` is asked for where an agreement has been performed. */
export const texts = {
  consent: { required: false, label: '信访人同意终了的书面意见（协议履行完毕的）' },
} as const
