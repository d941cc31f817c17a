import { z } from 'zod'
import { choice, day, petitionId } from '../../input.ts'
import { relations } from '../../words.ts'

/** How the petition relates to what was there before it: proposed with evidence, confirmed by a person. */
export const input = z.object({
  on: day.describe('确认日期'),
  relation: choice(relations).describe('与所关联信访件的关系'),
  to: petitionId.optional().describe('所关联的信访件；初件不填'),
})

export type RelateInput = z.infer<typeof input>
