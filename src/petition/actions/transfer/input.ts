import { z } from 'zod'
import { day, leadAndAssisting } from '../../input.ts'

/** Units a petition goes to: the first named leads and answers to the petitioner, the others assist it. */
export const input = z.object({
  on: day.describe('转送日期'),
  units: leadAndAssisting.describe('承办单位，第一个为主办'),
  receivedOn: day.optional().describe('单位收到之日；系统内转送即为转送日期'),
})

export type TransferInput = z.infer<typeof input>
