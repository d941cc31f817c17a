import { refuse } from '../../refusal.ts'

export const label = '扣除被耽误的时间'
export const article = '第三十五条、第三十六条第一款'

export const refusals = {
  noWindow: refuse('noWindow', article, '现在没有信访人请求复查、复核的期限可以扣除。'),
  backwards: refuse('backwards', article, '被耽误的最后一日早于第一日，或者晚于决定之日，请核对。'),
  outside: refuse('outside', article, '耽误须开始在请求的期限以内：期限开始以前、届满以后才开始的耽误，不能扣除。'),
  excusedAlready: refuse('excusedAlready', article, '这段时间里有的日子已经扣除过，一天只扣除一次，请改正起止日期。'),
} as const
