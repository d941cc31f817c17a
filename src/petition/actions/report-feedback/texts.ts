import { refuse } from '../../refusal.ts'

export const label = '报办结报告'
export const article = '第二十二条第一款第三项'

export const refusals = {
  notOwed: refuse('notOwed', article, '本单位没有待报的办结报告：只有信访部门交办并要求反馈结果的，才须提交。'),
  notConcluded: refuse(
    'notConcluded',
    article,
    '这件信访还没有办结，没有结果可报；请先出具处理意见书并送出，再报办结报告。',
  ),
} as const
