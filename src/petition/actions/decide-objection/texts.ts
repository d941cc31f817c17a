import { refuse } from '../../refusal.ts'

export const label = '核实异议'
export const article = '第二十三条第三款'

export const refusals = {
  noObjection: refuse('noObjection', article, '没有待核实的异议。'),
  notObjected: refuse('notObjected', article, '这个单位没有提出异议，或者它的异议已经核实。'),
} as const
