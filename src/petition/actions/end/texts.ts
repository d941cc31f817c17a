import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { refuse } from '../../refusal.ts'

export const label = '程序终了'
export const article = '第三十一条、第三十五条、第三十六条'

const withdrawal = '本局规则：撤回（问题8）'

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
  statementMissing: refuse(
    'statementMissing',
    withdrawal,
    '撤回须有信访人本人签名的声明，请先录入；不得以息访承诺代替。',
  ),
  confirmationMissing: refuse(
    'confirmationMissing',
    withdrawal,
    '撤回须由另一名工作人员向信访人本人核实，请填写核实人。',
  ),
  selfConfirmed: refuse('selfConfirmed', withdrawal, '核实人不能是经办人自己，请由另一名工作人员核实。'),
  noOtherProcedure: refuse(
    'noOtherProcedure',
    '第三十一条',
    '这件信访须由承办单位答复信访人；只有依法导入第三十一条第一至四项的程序并已告知信访人的，才能这样终了。',
  ),
  notSent: refuse('notSent', '第二十二条', '检举控告还没有转送有权处理的机关、单位，请先转送。'),
  answered: refuse('answered', article, '答复已经送出，信访人可以请求复查、复核；按她的期限或者她本人的撤回终了。'),
  petitionerNotTold: refuse('petitionerNotTold', '第二十三条', '还没有书面告知信访人她的事走什么程序，请先告知。'),
} as const
