import { z } from 'zod'
import { day } from '../../input.ts'

/** The petitioner's own rating. That it came with her code is for the door she came in by to check. */
export const input = z.object({
  on: day.describe('评价日期'),
  of: z.enum(['unit', 'office']).describe('评价对象：责任单位、信访部门'),
  rating: z.enum(['satisfied', 'basicallySatisfied', 'dissatisfied']).describe('满意、基本满意、不满意'),
})

export type RateInput = z.infer<typeof input>
