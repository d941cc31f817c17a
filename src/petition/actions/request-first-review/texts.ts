import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { refuse } from '../../refusal.ts'

export const label = '请求复查'
export const article = '第三十五条'

export const refusals = {
  notDelivered: refuse('notDelivered', article, '现在不能请求复查：须先登记处理意见书的送达，且还没有请求过复查。'),
  sameUnit: refuse('sameUnit', article, '复查须由原办理单位的上一级机关、单位进行，不能是作出前一意见的单位，请改选。'),
  accusedReviewer: refuse('accusedReviewer', '第三十条第三款', '被检举控告的单位不能复查这件信访，请改选。'),
  outOfTime: (due: PlainDate) =>
    refuse(
      'outOfTime',
      article,
      `信访人请求复查的期限到${sayDay(due)}为止。逾期不当然丧失（问题7）：由负责人决定是否受理，受理的请填写决定人。`,
    ),
} as const
