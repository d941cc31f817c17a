import { refuse } from '../../refusal.ts'

export const label = '公示复核意见'
export const article = '第三十六条第二款'

export const refusals = {
  notAnswered: refuse('notAnswered', article, '复核意见作出以后才能公示。'),
  notHeard: refuse('notHeard', article, '只有经过听证的复核意见可以公示；这件复核没有举行听证。'),
  posted: refuse('posted', article, '复核意见已经公示。'),
  archived: refuse('archived', article, '这件信访已经归档，不再公示。'),
  accusation: refuse('accusation', '第三十条第三款', '检举控告的情况不得向被检举控告的人员或者单位透露，不公示。'),
} as const
