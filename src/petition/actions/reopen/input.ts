import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day } from '../../input.ts'

export const reopenedTo = {
  office: '由信访局重新转送交办',
  lead: '由原主办单位重新办理',
} as const

export const input = z.object({
  on: day.describe('决定重新办理之日'),
  to: choice(reopenedTo).describe('由谁重新办理'),
  redoBy: day.optional().describe('由原主办单位重新办理的，办理并答复的最后一日'),
})

export type ReopenInput = z.infer<typeof input>

export const texts = {
  reason: { required: true, label: '重新办理的理由' },
  notice: { required: false, label: '告知信访人的内容' },
} as const satisfies TextFields
