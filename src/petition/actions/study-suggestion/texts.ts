import { refuse } from '../../refusal.ts'

export const label = '研究论证'
export const article = '第二十九条第一款'

export const refusals = {
  notSuggestion: refuse('notSuggestion', article, '现在没有待研究的建议意见：类别不是建议意见，或者已经回复。'),
  notLead: refuse('notLead', article, '建议意见由主办单位研究论证，协办单位请向主办单位提交协办意见。'),
} as const
