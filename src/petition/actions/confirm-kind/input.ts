import { z } from 'zod'
import { choice, day, unitId } from '../../input.ts'
import { kinds } from '../../words.ts'

/** A named person's word on what kind of petition it is, and on whom it accuses. */
export const input = z.object({
  on: day.describe('确认日期'),
  kind: choice(kinds).describe('类别'),
  accusedUnits: z
    .array(unitId)
    .max(50, '单位过多')
    .describe('被检举控告的单位，或被检举控告的人所在的单位；没有则留空'),
})

export type ConfirmKindInput = z.infer<typeof input>
