import { refuse } from '../../refusal.ts'

export const label = '更正记载'
export const article = '办理须如实记载'

export const refusals = {
  notRegistered: refuse('notRegistered', article, '这件信访还没有登记，没有可以更正的记载。'),
  onlyByImport: refuse('onlyByImport', article, '更正记载须随更正后的台账导入，并写明接受更正的人。'),
  otherPetition: refuse('otherPetition', article, '更正后的记载不是从这件信访的登记开始的，请核对信访件编号。'),
} as const
