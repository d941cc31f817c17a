import { refuse } from '../../refusal.ts'

export const label = '受理告知'
export const article = '第二十三条'

export const refusals = {
  notSent: refuse('notSent', article, '这件信访还没有转送交办给承办单位，请先转送或者交办。'),
  notLead: refuse(
    'notLead',
    '第二十四条第一款',
    '对信访人负责的是主办单位，受理由主办单位告知；协办单位请向主办单位提交协办意见。',
  ),
  objectionPending: refuse(
    'objectionPending',
    '第二十三条第三款',
    '本单位已提出异议，待信访局核实后再办；告知的15日照常计算。',
  ),
  alreadyAccepted: refuse('alreadyAccepted', article, '已经书面告知受理，受理之日不能再改；告知日期记错的，请更正。'),
  tooLate: refuse('tooLate', article, '这件信访已经办结或者程序终了，不必再告知受理。'),
} as const
