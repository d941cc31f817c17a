import { refuse } from '../../refusal.ts'

export const label = '记明无法告知'
export const article = '第二十三条第二款'

export const refusals = {
  nothingOwed: refuse(
    'nothingOwed',
    article,
    '现在没有待告知的信访件：已经告知、已经记明无法告知，或者还没有转送交办。',
  ),
  notLead: refuse('notLead', article, '告知由主办单位负责，请选择主办单位的那一次转送交办。'),
} as const
