import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day, objectedSendingId, yesOrNo } from '../../input.ts'

export const verdict = { upheld: '同意，交还材料', refused: '不同意，由原单位办理' } as const

export const input = z.object({
  assignment: objectedSendingId.describe('哪一次转送交办'),
  on: day.describe('核实日期'),
  upheld: yesOrNo(verdict.upheld, verdict.refused).describe('是否同意异议'),
})

export type DecideObjectionInput = z.infer<typeof input>

export const texts = { reason: { required: true, label: '核实意见' } } as const satisfies TextFields
