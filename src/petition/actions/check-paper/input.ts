import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day, paperId } from '../../input.ts'

export const input = z.object({
  paper: paperId.describe('哪一份文书'),
  on: day.describe('核稿日期'),
})

export type CheckPaperInput = z.infer<typeof input>

export const texts = { remark: { required: false, label: '核稿意见' } } as const satisfies TextFields
