import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day } from '../../input.ts'

export const revocations = {
  byPetitioner: '信访人解除委托',
  byAgent: '代理人辞去委托',
  deathOrIncapacity: '代理人死亡或者丧失行为能力',
} as const

export const input = z.object({
  on: day.describe('委托终止之日'),
  cause: choice(revocations).describe('终止原因'),
})

export type RevokeAgentInput = z.infer<typeof input>

export const texts = { notice: { required: false, label: '解除、辞去委托的书面材料' } } as const satisfies TextFields
