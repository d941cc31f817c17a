import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day, owedItem, yesOrNo } from '../../input.ts'

export const performance = { done: '已经全部履行', broken: '没有履行，依法另行处理' } as const

export const input = z.object({
  agreement: owedItem('agreement').describe('哪一份协议'),
  on: day.describe('履行完毕之日；没有履行的，为报告之日'),
  performed: yesOrNo(performance.done, performance.broken).describe('履行情况'),
})

export type ReportPerformanceInput = z.infer<typeof input>

export const texts = { evidence: { required: true, label: '履行情况和证明' } } as const satisfies TextFields
