import { refuse } from '../../refusal.ts'

export const label = '登记作废'
export const article = '本局规则：登记错误的更正（信访件不得删除）'

export const refusals = {
  notRegistered: refuse('notRegistered', article, '这件信访还没有登记。'),
  alreadyStruckOut: refuse('alreadyStruckOut', article, '登记已经作废。'),
  answered: refuse('answered', article, '已经书面答复信访人的，不是登记错误，不能作废；重复的请登记与前件的关系。'),
  otherMissing: refuse('otherMissing', article, '重复录入的，请写明保留的是哪一件。'),
  samePetition: refuse('samePetition', article, '保留的须是另一件，请核对编号。'),
} as const
