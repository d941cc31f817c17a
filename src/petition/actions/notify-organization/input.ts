import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { day, reviewerId, yesOrNo } from '../../input.ts'

export const input = z.object({
  on: day.describe('通报日期'),
  body: reviewerId.describe('按照干部管理权限的组织（人事）部门'),
  grave: yesOrNo('属重大情况，已同时报送党委主要负责同志和分管组织（人事）工作的负责同志', '不属重大情况').describe(
    '是否重大情况',
  ),
})

export type NotifyOrganizationInput = z.infer<typeof input>

export const texts = {
  report: { required: true, label: '通报的内容（密封，只有信访局负责人可以查看）', sealed: true },
} as const satisfies TextFields
