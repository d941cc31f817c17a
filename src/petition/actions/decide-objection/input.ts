import { z } from 'zod'
import { day, id } from '../../input.ts'
import type { TextFields } from '../../texts-of-act.ts'

export const input = z.object({
  assignment: id.describe('哪一次转送交办'),
  on: day.describe('核实日期'),
  upheld: z.boolean().describe('是否同意异议'),
})

export type DecideObjectionInput = z.infer<typeof input>

export const texts = { reason: { required: true, label: '核实意见' } } as const satisfies TextFields
