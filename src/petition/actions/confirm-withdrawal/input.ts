import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day, yesOrNo } from '../../input.ts'

export const input = z.object({
  on: day.describe('向信访人本人核实之日'),
  willing: yesOrNo('本人自愿撤回，程序终了', '不是本人自愿，继续办理').describe('核实结果'),
})

export type ConfirmWithdrawalInput = z.infer<typeof input>

export const texts = {
  account: { required: true, label: '核实的经过：怎样核实、信访人怎样说' },
} as const satisfies TextFields
