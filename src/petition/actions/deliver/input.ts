import { z } from 'zod'
import { day } from '../../input.ts'
import type { TextFields } from '../../texts-of-act.ts'

export const input = z.object({
  paper: z.enum(['opinion', 'firstReview', 'finalReview']).describe('处理意见书、复查意见书、复核意见书'),
  on: day.describe('有证据证明的送达之日'),
  method: z.enum(['inPerson', 'post', 'electronic', 'left']).optional().describe('送达方式；台账未载的不填'),
})

export type DeliverInput = z.infer<typeof input>

export const texts = { proof: { required: true, label: '送达证明' } } as const satisfies TextFields
