import { refuse } from '../../refusal.ts'

export const label = '提出回避'
export const article = '第二十八条第三款'

export const refusals = {
  notHandled: refuse('notHandled', article, '这件信访没有登记或者程序已经终了，不必再提出回避。'),
  otherUnit: refuse('otherUnit', article, '只能提出本单位工作人员的回避；其他单位的，请向信访局提出。'),
  notInvolved: refuse('notInvolved', article, '这个单位没有在办理、复查、复核这件信访，其工作人员不必回避。'),
  notSelf: refuse('notSelf', article, '本人提出回避的，由本人办理；替别人提出的，请如实选择由谁提出。'),
  asked: refuse('asked', article, '这名工作人员的回避已经提出，请等待决定。'),
  recused: refuse('recused', article, '这名工作人员已经回避。'),
} as const
