import { refuse } from '../../refusal.ts'

export const label = '记载党委政府决定'
export const article = '第二十二条第一款第一项'

export const refusals = {
  notSought: refuse('notSought', article, '没有待记载的决定：还没有报请，或者决定已经记载。'),
  ended: refuse('ended', article, '程序已经终了，报请的事项不再等待决定。'),
} as const
