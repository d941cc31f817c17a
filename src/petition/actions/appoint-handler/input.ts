import { z } from 'zod'
import { day, sendingId, staffId } from '../../input.ts'

export const input = z.object({
  on: day.describe('指定日期'),
  assignment: sendingId.describe('本单位的那一次转送交办'),
  handler: staffId.describe('本单位的承办人'),
})

export type AppointHandlerInput = z.infer<typeof input>
