import { z } from 'zod'
import { day } from '../../input.ts'

export const input = z.object({
  on: day.describe('处理意见书送出之日：交付、交邮或者电子送达到达之日'),
  method: z.enum(['inPerson', 'post', 'electronic', 'left']).optional().describe('送达方式；台账未载的不填'),
})

export type HandOverInput = z.infer<typeof input>
