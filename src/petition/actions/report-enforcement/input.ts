import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day } from '../../input.ts'

export const extents = { full: '已经全部执行', partial: '部分执行，继续督促' } as const

export const input = z.object({
  on: day.describe('执行完毕之日；部分执行的，为报告之日'),
  extent: choice(extents).describe('执行情况'),
})

export type ReportEnforcementInput = z.infer<typeof input>

export const texts = {
  done: { required: true, label: '做了什么' },
  evidence: { required: true, label: '执行的证明' },
} as const satisfies TextFields
