import { z } from 'zod'
import { choice, day, id } from '../../input.ts'
import { outcomes } from '../../words.ts'

/**
 * 信访处理意见书. Its texts come per demand: `answer.<demand>` (处理意见) and `basis.<demand>` (法律法规依据), both required;
 * the petitioner's request, facts and reasons are those she gave when it was registered.
 */
export const input = z.object({
  on: day.describe('出具日期'),
  answers: z
    .array(
      z.object({
        demand: id.describe('诉求'),
        outcome: choice(outcomes).describe('怎样答复'),
      }),
    )
    .max(50, '诉求过多')
    .meta({ 'x-control': 'answers' })
    .describe('逐项答复'),
})

export type IssueOpinionInput = z.infer<typeof input>
