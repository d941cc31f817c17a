import { refuse } from '../../refusal.ts'

export const label = '处理意见送核'
export const article = '公文处理须如实记载'

export const refusals = {
  notInHand: refuse('notInHand', article, '这件信访没有主办单位在办，或者处理意见书已经送出，没有处理意见可以送核。'),
  nothingWritten: refuse('nothingWritten', article, '一项诉求也还没有选怎样答复，请至少写一项再送核。'),
  answeredTwice: refuse('answeredTwice', article, '同一项诉求答复了两次，请去掉一个。'),
  unknownDemand: refuse('unknownDemand', article, '答复了没有登记的诉求，请按登记的诉求逐项答复。'),
} as const
