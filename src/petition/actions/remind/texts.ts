import { refuse } from '../../refusal.ts'

export const label = '提醒、催办'
/** The Regulation knows neither: they are the office's own way of asking. */
export const article = '内部工作，不代替督办（第四十条第一款）'

export const refusals = {
  nothingOwed: refuse('nothingOwed', article, '没有单位欠着这件信访的下一步，不必提醒、催办。'),
  owesNothing: refuse('owesNothing', article, '这个单位现在不欠这件信访的任何一步，请选择欠着的单位。'),
} as const
