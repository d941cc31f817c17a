import { refuse } from '../../refusal.ts'

export const label = '办结送出'
export const article = '第三十四条'

export const refusals = {
  noOpinion: refuse('noOpinion', article, '还没有出具处理意见书，请先出具；没有书面答复不算办结。'),
  leftAlready: refuse('leftAlready', article, '处理意见书已经送出，请取得送达证明。'),
} as const
