import { refuse } from '../../refusal.ts'

export const label = '更正记载'
export const article = '办理须如实记载'

export const refusals = {
  notRegistered: refuse('notRegistered', article, '这件信访还没有登记，没有可以更正的记载。'),
  onlyByImport: refuse('onlyByImport', article, '更正记载须随更正后的台账导入，并写明接受更正的人。'),
  otherPetition: refuse('otherPetition', article, '更正后的记载不是从这件信访的登记开始的，请核对信访件编号。'),
  accusedUnit: refuse(
    'accusedUnit',
    '第三十条第三款',
    '更正以后，这件信访会在被检举控告的单位手里，没有更正。请核对台账的责任单位；确属写错了被检举控告的对象的，先办「确认类别」重新写明。',
  ),
} as const
