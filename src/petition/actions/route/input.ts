import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day, reviewerId } from '../../input.ts'
import { typedDay } from '../../typed-day.ts'
import { otherRoutes } from '../../words.ts'

/** Which route, before whom, and by what day its own law has it settled. */
export const input = z.object({
  on: day.describe('书面告知信访人的日期'),
  route: choice(otherRoutes).describe('法定途径'),
  body: reviewerId.optional().describe('受理的机关、机构（第一至四项必填；第五项由本单位履行，不填）'),
  ...typedDay,
})

export type RouteInput = z.infer<typeof input>

export const texts = {
  notice: { required: true, label: '书面告知信访人：向哪个机关提出、地址、那部法律规定的期限' },
} as const satisfies TextFields
