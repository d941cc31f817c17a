import { refuse } from '../../refusal.ts'

export const label = '提交协办意见'
export const article = '第二十四条第一款'

export const refusals = {
  nothingOwed: refuse(
    'nothingOwed',
    article,
    '现在没有待提交的协办意见：没有协办单位、已经提交，或者主办单位已经办结。',
  ),
  notAssisting: refuse('notAssisting', article, '主办单位直接答复信访人，不提交协办意见；请出具处理意见书。'),
  objectionPending: refuse('objectionPending', '第二十三条第三款', '本单位已提出异议，待信访局核实后再提交。'),
  alreadyContributed: refuse('alreadyContributed', article, '协办意见已经提交。'),
} as const
