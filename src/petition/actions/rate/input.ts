import { z } from 'zod'
import { choice, day } from '../../input.ts'
import { ratings } from '../../words.ts'

export const rated = { unit: '责任单位', office: '信访部门' } as const

/** The petitioner's own rating. That it came with her code is for the door she came in by to check. */
export const input = z.object({
  on: day.describe('评价日期'),
  of: choice(rated).describe('评价对象'),
  rating: choice(ratings).describe('评价'),
})

export type RateInput = z.infer<typeof input>
