import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day, reviewerId } from '../../input.ts'
import { typedDay } from '../../typed-day.ts'

export const input = z.object({
  on: day.describe('转送日期'),
  body: reviewerId.describe('按照管理权限有权受理的纪检监察机关'),
  ...typedDay,
})

export type ReferToDisciplineInput = z.infer<typeof input>

export const texts = {
  letter: { required: true, label: '转送函内容（密封）', sealed: true },
} as const satisfies TextFields
