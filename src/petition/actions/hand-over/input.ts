import { z } from 'zod'
import { day } from '../../input.ts'
import { serviceMethod } from '../../service-method.ts'

export const input = z.object({
  on: day.describe('处理意见书送出之日：交付、交邮或者电子送达到达之日'),
  ...serviceMethod,
})

export type HandOverInput = z.infer<typeof input>
