import { z } from 'zod'
import { choice, day } from '../../input.ts'
import { serviceMethod } from '../../service-method.ts'
import { papers } from '../../words.ts'
import type { TextFields } from '../../facts.ts'

export const input = z.object({
  paper: choice(papers).describe('文书'),
  on: day.describe('有证据证明的送达之日'),
  ...serviceMethod,
})

export type DeliverInput = z.infer<typeof input>

export const texts = { proof: { required: true, label: '送达证明' } } as const satisfies TextFields
