import { z } from 'zod'
import { day, reviewerId, yesOrNo } from '../../input.ts'

/** Who is asked, and when. `takeLate` is the decision to take a request that came after her thirty days. */
export const input = z.object({
  on: day.describe('收到复查请求之日'),
  reviewer: reviewerId.describe('复查机关、单位：原办理单位的上一级机关、单位'),
  takeLate: yesOrNo('决定受理逾期的请求', '不受理').optional().describe('逾期请求的，由信访局负责人本人决定是否受理'),
})

export type RequestFirstReviewInput = z.infer<typeof input>

export const texts = { request: { required: true, label: '复查申请' } } as const
