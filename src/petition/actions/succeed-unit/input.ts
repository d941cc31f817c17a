import { z } from 'zod'
import { day, unitId } from '../../input.ts'

/** That the one unit continues the other stands in the register of units already. */
export const input = z.object({
  on: day.describe('承继日期'),
  from: unitId.describe('分立、合并、撤销的单位'),
  to: unitId.describe('继续行使其职权的单位'),
})

export type SucceedUnitInput = z.infer<typeof input>
