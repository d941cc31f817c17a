import { z } from 'zod'
import { day, id } from '../../input.ts'

/** How the petition relates to what was there before it: proposed with evidence, confirmed by a person. */
export const input = z.object({
  on: day.describe('确认日期'),
  relation: z
    .enum(['first', 'repeat', 'joint', 'duplicateAtSuperior', 'afterFinalReview'])
    .describe('初件、重复件、联名或多人同事、期限内向上级重复提出、复核后以同一事实和理由再提'),
  to: id.optional().describe('所关联的信访件；初件不填'),
})

export type RelateInput = z.infer<typeof input>
