import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day } from '../../input.ts'
import { checkResults } from '../../words.ts'

export const input = z.object({
  on: day.describe('核稿日期'),
  result: choice(checkResults).describe('核稿结果'),
})

export type CheckOpinionInput = z.infer<typeof input>

export const texts = {
  remark: { required: false, label: '核稿意见；退回修改的，写明改哪里' },
} as const satisfies TextFields
