import { z } from 'zod'
import { day, leadAndAssisting } from '../../input.ts'

/** Units the result is asked of: the first named leads and reports, the others assist it. */
export const input = z.object({
  on: day.describe('交办日期'),
  units: leadAndAssisting.describe('承办单位，第一个为主办'),
  receivedOn: day.optional().describe('单位收到之日；系统内交办即为交办日期'),
  feedbackDueOn: day.describe('指定办理期限：反馈结果、提交办结报告的最后一日'),
})

export type AssignInput = z.infer<typeof input>
