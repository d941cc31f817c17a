import { refuse } from '../../refusal.ts'

export const label = '报请党委政府决定'
export const article = '第二十二条第一款第一项'

export const refusals = {
  notAtOffice: refuse(
    'notAtOffice',
    article,
    '报请决定由信访局在转送交办以前提出；已经在承办单位手里的，请督办或者报告紧急情况。',
  ),
  alreadySought: refuse('alreadySought', article, '已经报请，还没有记载决定；请先记载本级党委和政府的决定。'),
} as const
