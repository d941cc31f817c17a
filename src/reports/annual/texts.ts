import type { Run } from '../../documents/paper/paper.ts'
import { say } from '../../documents/paper/say.ts'

type Text = string | Run | readonly Run[]

/** Every sentence the annual report has of its own (第四十一条). */
export const annual = {
  title: (office: string, year: string) => [office, `${year}年信访情况年度报告`],
  scope: (office: Text, period: Text, asOf: Text) =>
    say`依照《信访工作条例》第四十一条，${office}报告${period}（含首尾两日）的信访情况，数字依据截至${asOf}已录入的台账和办理记录计算，各项指标的口径和核对关系见附件。`,
  parts: {
    statistics: '信访事项的数据统计、涉及领域和被投诉较多的单位',
    pressing: '转送、交办、督办情况',
    advice: '提出的建议以及被采纳情况',
    other: '其他应当报告的事项',
  },
  other: (toFillIn: string) => say`${toFillIn}。`,
} as const
