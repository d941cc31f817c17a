import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day, yesOrNo } from '../../input.ts'

export const results = { agreed: '达成一致', failed: '没有达成一致' } as const

export const input = z.object({
  on: day.describe('调解、和解结束之日；达成一致的，为协议生效之日'),
  result: choice(results).describe('结果'),
  performBy: day.optional().describe('协议书指定的履行期限，达成一致的必填'),
  byCommittee: yesOrNo('经人民调解委员会等依法设立的调解组织调解', '不是').optional().describe('调解组织'),
})

export type CloseMediationInput = z.infer<typeof input>

export const texts = {
  agreement: { required: false, label: '调解协议书或者和解协议书（达成一致的必填）' },
  outcome: { required: false, label: '没有达成一致的情况' },
} as const satisfies TextFields
