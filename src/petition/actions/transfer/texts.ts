import { refuse } from '../../refusal.ts'

export const label = '转送'
export const article = '第二十二条第一款'

export const refusals = {
  notAtOffice: refuse('notAtOffice', article, '这件信访已经在承办单位手里；要换单位，请由承办单位先提出异议。'),
  accusedUnit: refuse(
    'accusedUnit',
    '第三十条第三款',
    '被检举控告的单位不能成为承办单位，请改转纪检监察机关或其上级。',
  ),
  sameUnitTwice: refuse('sameUnitTwice', article, '同一个单位填了两次，请去掉一个。'),
  receivedBeforeSent: refuse('receivedBeforeSent', article, '单位收到之日早于转送日期，请核对。'),
} as const
