import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day } from '../../input.ts'

export const ways = { inPerson: '当面', phone: '电话', video: '视频', written: '书面陈述' } as const

export const input = z.object({
  on: day.describe('听取陈述的日期'),
  way: choice(ways).describe('方式'),
})

export type TakeStatementInput = z.infer<typeof input>

export const texts = {
  speaker: { required: true, label: '陈述人和听取人' },
  place: { required: false, label: '地点' },
  statement: { required: true, label: '陈述的事实和理由' },
} as const satisfies TextFields
