import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day } from '../../input.ts'

export const grounds = { major: '重大', complex: '复杂', difficult: '疑难' } as const

export const input = z.object({
  on: day.describe('听证开始之日'),
  ground: choice(grounds).describe('举行听证的理由'),
})

export type OpenHearingInput = z.infer<typeof input>

export const texts = { notice: { required: true, label: '听证通知' } } as const satisfies TextFields
