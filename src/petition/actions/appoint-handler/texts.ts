import { refuse } from '../../refusal.ts'

export const label = '指定承办人'
/** The Regulation leaves to the unit who works on a petition; the house only keeps who it is. */
export const article = '本局规则：承办人'

export const refusals = {
  noSending: refuse('noSending', article, '这件信访不在任何单位手里，没有可以指定承办人的转送交办。'),
  ended: refuse('ended', article, '这件信访程序已经终了，也没有未了的义务，不需要再指定承办人。'),
  alreadyHandler: refuse('alreadyHandler', article, '她已经是这次转送交办的承办人，不需要重复指定。'),
  recused: refuse('recused', '第二十八条第三款', '她已经回避这件信访，请指定另一名承办人。'),
  accused: refuse(
    'accused',
    '第三十条第三款',
    '她是这件信访检举控告的对象，不得知晓，更不得承办，请指定另一名承办人。',
  ),
} as const
