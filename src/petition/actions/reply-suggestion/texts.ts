import { refuse } from '../../refusal.ts'

export const label = '回复建议意见'
export const article = '第二十九条第一款'

export const refusals = {
  notSuggestion: refuse('notSuggestion', article, '现在没有待回复的建议意见：类别不是建议意见，或者已经回复。'),
  notLead: refuse('notLead', article, '建议意见由主办单位回复信访人，协办单位请向主办单位提交协办意见。'),
  notStudied: refuse('notStudied', article, '还没有研究论证记录，请先记载研究论证，再回复采纳情况。'),
} as const
