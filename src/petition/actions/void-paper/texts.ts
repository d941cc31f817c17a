import { refuse } from '../../refusal.ts'

export const label = '作废文书'
export const article = '公文处理须如实记载'

export const refusals = {
  nothingToVoid: refuse('nothingToVoid', article, '没有可以作废的文书。'),
  voidAlready: refuse('voidAlready', article, '这份文书已经作废。'),
  notHead: refuse('notHead', article, '已经签发的文书由出具单位的负责人决定作废，请交由本单位负责人办理。'),
} as const
