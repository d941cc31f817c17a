import { z } from 'zod'
import type { TextFields } from '../../facts.ts'
import { choice, day } from '../../input.ts'

/** 第二十五条 names five. */
export const addressees = {
  government: '本级党委和政府',
  departmentInCharge: '相关主管部门',
  jointConferenceOffice: '本级信访工作联席会议办公室',
  superiorOffice: '上一级信访部门',
  nationalOffice: '国家信访局',
} as const

export const input = z.object({
  on: day.describe('报告日期'),
  to: z.array(choice(addressees)).describe('报送、通报的机关；信访局须报送全部五个，其他单位须报送前三个'),
  nextReportOn: day.optional().describe('续报日期；不再续报的不填'),
})

export type ReportUrgentInput = z.infer<typeof input>

export const texts = {
  report: { required: true, label: '报告内容' },
  measures: { required: true, label: '已经采取的措施' },
} as const satisfies TextFields
