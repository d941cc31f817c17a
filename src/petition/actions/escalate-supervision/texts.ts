import { refuse } from '../../refusal.ts'

export const label = '联席会议督促措施'
export const article = '第三十九条第三款'

export const refusals = {
  notSupervised: refuse(
    'notSupervised',
    article,
    '没有督办过仍在办理的单位。约谈、通报、挂牌督办、限期整改不因逾期天数自动采取：请先督办，再由信访工作联席会议决定。',
  ),
  archived: refuse('archived', article, '这件信访已经归档，不再采取督促措施。'),
  unitNotSupervised: refuse('unitNotSupervised', article, '还没有督办过这个单位，请先督办，再由联席会议决定。'),
  noMeasure: refuse('noMeasure', article, '请选择联席会议决定的措施。'),
  sameMeasureTwice: refuse('sameMeasureTwice', article, '同一措施填了两次，请核对。'),
  rectificationUndated: refuse('rectificationUndated', article, '责令限期整改，须写明整改期限。'),
  nothingToRectify: refuse('nothingToRectify', article, '没有选择责令限期整改，不要填写整改期限。'),
} as const
