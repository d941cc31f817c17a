import { z } from 'zod'
import { day, id } from '../../input.ts'

/** Who is asked, and when. `takenBy` is the officer who decided to take a request that came after her thirty days. */
export const input = z.object({
  on: day.describe('收到复核请求之日'),
  reviewer: id.describe('复核机关、单位：复查机关、单位的上一级机关、单位'),
  takenBy: id.optional().describe('逾期请求的，决定受理的负责人'),
})

export type RequestFinalReviewInput = z.infer<typeof input>

export const texts = { request: { required: true, label: '复核申请' } } as const
