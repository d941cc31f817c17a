import { z } from 'zod'
import { day, id } from '../../input.ts'

/** The unit that is pressed, for which of the three cases of 第四十条第一款, and by when it must answer. */
export const input = z.object({
  on: day.describe('督办日期'),
  unit: id.describe('被督办的单位'),
  ground: z
    .enum(['irregularHandling', 'shirkingOrFalsifying', 'refusingOpinion'])
    .describe('督办情形：违反规定受理办理；推诿敷衍拖延弄虚作假；拒不执行处理意见'),
  answerDueOn: day.describe('要求答复的日期'),
})

export type SuperviseInput = z.infer<typeof input>

export const texts = { advice: { required: true, label: '改进工作的建议' } } as const
