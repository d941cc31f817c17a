import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day } from '../../input.ts'
import { methods } from '../../words.ts'

export const performances = { performed: '已依法履行', declined: '书面答复：依法不予履行或者不能履行' } as const
/** EXT-01: what a unit does under its own law is open to these, and not to 复查. */
export const remedies = { reconsideration: '行政复议', litigation: '行政诉讼', either: '行政复议或者行政诉讼' } as const

export const input = z.object({
  on: day.describe('答复送出之日'),
  performance: choice(performances).describe('履行情况'),
  remedy: choice(remedies).describe('告知信访人不服的救济途径'),
  method: choice(methods).describe('送达方式'),
})

export type PerformDutyInput = z.infer<typeof input>

export const texts = {
  answer: { required: true, label: '履行情况或者答复内容，以及申请救济的机关和期限' },
} as const satisfies TextFields
