import { refuse } from '../../refusal.ts'

export const label = '转回信访程序'
export const article = '第三十一条第六项'

export const refusals = {
  notSentOn: refuse('notSentOn', article, '这件信访没有转送外部机关，也没有导入法定途径，不必转回。'),
  inCompartment: refuse(
    'inCompartment',
    '第三十条第三款',
    '内容还在收到机关的密封仓里：请其负责人先在密封仓中「交回内容」，再记载转回。',
  ),
  notYours: refuse('notYours', article, '由转送或者导入法定途径的单位转回，请交由其办理。'),
} as const
