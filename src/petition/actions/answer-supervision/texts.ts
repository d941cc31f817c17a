import { refuse } from '../../refusal.ts'

export const label = '答复督办'
export const article = '第四十条第四款'

export const refusals = {
  notSupervised: refuse('notSupervised', article, '本单位没有待答复的督办；督办由被督办的单位自己答复。'),
  unknown: refuse('unknown', article, '没有这一次督办，或者它不是向本单位提出的，请从待答复的督办中选择。'),
  answered: refuse('answered', article, '这一次督办已经答复过了。'),
} as const
