import { refuse } from '../../refusal.ts'

export const label = '转本系统下级办理'
export const article = '第二十三条第一款'

export const refusals = {
  notDirect: refuse(
    'notDirect',
    article,
    '只有信访人直接向本单位提出、本单位还没有受理的，才能转送本系统下级；转送、交办来的不属本单位职权的，请提出异议。',
  ),
  accusedUnit: refuse('accusedUnit', '第三十条第三款', '被检举控告的单位不能成为承办单位，请转送信访局另行处理。'),
  sameUnitTwice: refuse('sameUnitTwice', article, '本单位自己办理的，请直接受理告知，不必转送。'),
  receivedBeforeSent: refuse('receivedBeforeSent', article, '单位收到之日早于转送日期，请核对。'),
} as const
