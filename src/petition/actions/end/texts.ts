import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { refuse } from '../../refusal.ts'

export const label = '程序终了'
export const article = '第三十五条、第三十六条'

export const refusals = {
  notRegistered: refuse('notRegistered', article, '还没有登记，谈不上终了。'),
  alreadyEnded: refuse('alreadyEnded', article, '程序已经终了。信访人又提出的，另行登记。'),
  noWindow: refuse(
    'noWindow',
    article,
    '没有正在计算的复查、复核请求期限：意见还没送达的，先登记送达；正在复查、复核的，等答复送达以后。',
  ),
  windowRuns: (due: PlainDate) =>
    refuse('windowRuns', article, `信访人在${sayDay(due)}以前（含当日）都可以请求复查、复核，期限届满以后才能终了。`),
  reportOwed: refuse('reportOwed', '第二十二条第一款第三项', '交办要求的办结报告还没有提交，请先催报。'),
  notSettled: refuse(
    'notSettled',
    '第三十三条',
    '没有已经履行完毕的调解、和解协议：协议书本身不终了程序，请先报告履行情况，或者作出处理意见。',
  ),
  consentMissing: refuse(
    'consentMissing',
    '第三十三条',
    '协议已经履行的，也须有信访人同意终了的书面意见，请先录入；不得要求或者以息访承诺代替。',
  ),
} as const
