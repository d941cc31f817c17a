import { z } from 'zod'
import { choice, day, paperId, word } from '../../input.ts'
import type { TextFields } from '../../facts.ts'
import { paperKinds } from '../../papers.ts'

/** Which paper, and about which of several acts; `paper` names a draft that is written anew. */
export const input = z.object({
  kind: choice(paperKinds).describe('文书种类'),
  on: day.describe('拟稿日期'),
  item: word().optional().describe('就第几次转送交办、第几次督办等；不填即为最近一次'),
  paper: paperId.optional().describe('重新拟写的文书；另拟一份的不填'),
})

export type DraftPaperInput = z.infer<typeof input>

export const texts = {
  wording: { required: false, label: '改写或者补充的内容，每项以【项目名称】起头' },
} as const satisfies TextFields
