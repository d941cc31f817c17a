import { refuse } from '../../refusal.ts'

export const label = '记载外部程序结果'
export const article = '第二十二条第二款、第三十一条'

export const refusals = {
  notSentOn: refuse('notSentOn', article, '这件信访没有转送外部机关，也没有导入法定途径，没有结果可记。'),
  notYours: refuse('notYours', article, '由转送或者导入法定途径的单位记载结果，请交由其办理。'),
} as const
