import { refuse } from '../../refusal.ts'

export const label = '核处理意见'
export const article = '公文处理须如实记载'

export const refusals = {
  nothingToCheck: refuse('nothingToCheck', article, '现在没有送核的处理意见；核过、退回的要改，请拟稿人再送核一次。'),
  sameDrafter: refuse('sameDrafter', article, '核稿须由拟稿人以外的人办理，请交由本单位另一名工作人员核稿。'),
  remarkMissing: refuse('remarkMissing', article, '退回修改的，请写明改哪里。'),
} as const
