import { z } from 'zod'
import { choice, day, unitId } from '../../input.ts'
import { grounds } from '../../words.ts'

/** The unit that is pressed, for which of the three cases of 第四十条第一款, and by when it must answer. */
export const input = z.object({
  on: day.describe('督办日期'),
  unit: unitId.describe('被督办的单位'),
  ground: choice(grounds).describe('督办情形'),
  answerDueOn: day.describe('要求答复的日期'),
})

export type SuperviseInput = z.infer<typeof input>

export const texts = { advice: { required: true, label: '改进工作的建议' } } as const
