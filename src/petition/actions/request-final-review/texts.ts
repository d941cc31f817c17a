import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { refuse } from '../../refusal.ts'

export const label = '请求复核'
export const article = '第三十六条第一款'

export const refusals = {
  notDelivered: refuse('notDelivered', article, '现在不能请求复核：须先登记复查意见书的送达，且还没有请求过复核。'),
  sameUnit: refuse(
    'sameUnit',
    article,
    '复核须由复查机关、单位的上一级机关、单位进行，不能是作出前一意见的单位，请改选。',
  ),
  accusedReviewer: refuse('accusedReviewer', '第三十条第三款', '被检举控告的单位不能复核这件信访，请改选。'),
  outOfTime: (due: PlainDate) =>
    refuse(
      'outOfTime',
      article,
      `信访人请求复核的期限到${sayDay(due)}为止。逾期不当然丧失（问题7）：由负责人决定是否受理，受理的请填写决定人。`,
    ),
} as const
