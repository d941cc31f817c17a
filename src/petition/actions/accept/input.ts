import { z } from 'zod'
import { day, sendingId } from '../../input.ts'

/** The written notice to the petitioner. What goes another way than 信访程序 is told so by 导入法定途径. */
export const input = z.object({
  assignment: sendingId.describe('哪一次转送交办'),
  on: day.describe('书面告知信访人的日期'),
})

export type AcceptInput = z.infer<typeof input>
