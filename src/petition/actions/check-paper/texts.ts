import { refuse } from '../../refusal.ts'

export const label = '核稿'
export const article = '公文处理须如实记载'

export const refusals = {
  notDrafted: refuse('notDrafted', article, '这份文书不在待核稿的状态；核过的要改，请重新拟稿。'),
  sameDrafter: refuse('sameDrafter', article, '核稿须由拟稿人以外的人办理，请交由本单位另一名工作人员核稿。'),
} as const
