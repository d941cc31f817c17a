import { refuse } from '../../refusal.ts'

export const label = '决定回避'
export const article = '第二十八条第三款'

export const refusals = {
  noRequest: refuse('noRequest', article, '没有待决定的回避。'),
  unknown: refuse('unknown', article, '没有这一次待决定的回避，请从待决定的回避中选择。'),
  notDecider: refuse(
    'notDecider',
    article,
    '回避由所在单位的负责人决定；负责人自己的回避由上一级决定、信访局记载；本人不能决定自己的回避。',
  ),
  replacementMissing: refuse('replacementMissing', article, '应当回避的，请选择接替的工作人员，办理不能中断。'),
  replacementRecused: refuse('replacementRecused', article, '接替的人不能是须回避的本人或者已经回避的人，请另选。'),
} as const
