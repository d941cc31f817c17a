import { z } from 'zod'
import { day, id } from '../../input.ts'

/**
 * The written notice to the petitioner. Routes one to four of 第三十一条 lead out of this procedure and are taken up where
 * what their authority owes her is known; the two named here are answered by the unit itself.
 */
export const input = z.object({
  assignment: id.describe('哪一次转送交办'),
  on: day.describe('书面告知信访人的日期'),
  route: z
    .enum(['petitionProcedure', 'statutoryDuty'])
    .default('petitionProcedure')
    .describe('途径：信访程序（第三十一条第六项）、履行法定职责（第五项）'),
})

export type AcceptInput = z.infer<typeof input>
