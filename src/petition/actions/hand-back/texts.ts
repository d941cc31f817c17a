import { refuse } from '../../refusal.ts'

export const label = '交回内容'
export const article = '第三十条第三款'

export const refusals = {
  notInCompartment: refuse('notInCompartment', article, '这件信访的内容不在密封仓里，不必交回。'),
  notYours: refuse('notYours', article, '内容由收到它的纪检监察机关交回，请由其负责人办理。'),
} as const
