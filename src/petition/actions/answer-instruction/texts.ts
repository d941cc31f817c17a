import { refuse } from '../../refusal.ts'

export const label = '报告批示办理情况'
export const article = '第十八条第二款'

export const refusals = {
  notOwed: refuse('notOwed', article, '没有待报告的领导批示；由负责办理批示的单位报告。'),
  unknown: refuse('unknown', article, '没有这一份批示，或者已经报告，请从待报告的批示中选择。'),
} as const
