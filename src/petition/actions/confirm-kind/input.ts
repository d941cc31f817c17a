import { z } from 'zod'
import { choice, day, memberId, unitId } from '../../input.ts'
import { kinds } from '../../words.ts'

/** A named person's word on what kind of petition it is, and on whom it accuses. */
export const input = z.object({
  on: day.describe('确认日期'),
  kind: choice(kinds).describe('类别'),
  accusedUnits: z
    .array(unitId)
    .max(50, '单位过多')
    .describe('被检举控告的单位；没有则留空。它下面的单位一并不得知晓，不必另选'),
  accusedStaff: z
    .array(memberId)
    .max(50, '人员过多')
    .optional()
    .describe('被检举控告的人员；是单位负责人的，其单位一并不得知晓；没有账号的人用「登记被检举控告的对象」写明'),
})

export type ConfirmKindInput = z.infer<typeof input>
