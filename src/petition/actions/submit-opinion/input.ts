import { z } from 'zod'
import { choice, day, id } from '../../input.ts'
import { outcomes } from '../../words.ts'

/** What is written so far, demand by demand; its texts are `answer.<demand>` and `basis.<demand>`, none of them required yet. */
export const input = z.object({
  on: day.describe('送核日期'),
  answers: z
    .array(z.object({ demand: id.describe('诉求'), outcome: choice(outcomes).describe('怎样答复') }))
    .max(50, '诉求过多')
    .meta({ 'x-control': 'answers' })
    .describe('逐项答复'),
})

export type SubmitOpinionInput = z.infer<typeof input>
