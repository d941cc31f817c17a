import { refuse } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'

export const label = '出具处理意见书'
export const article = '第三十二条第一款'

export const refusals = {
  notInHand: refuse('notInHand', article, '这件信访没有主办单位在办，或者处理意见书已经送出，不能出具处理意见书。'),
  objectionPending: refuse(
    'objectionPending',
    '第二十三条第三款',
    '主办单位已提出异议，待信访局核实后再出具处理意见书。',
  ),
  statutoryDuty: refuse(
    'statutoryDuty',
    '第三十一条第五项',
    '已按履行法定职责办理，请记载履行情况或者答复；不属第五项的，请先转回信访程序。',
  ),
  noticeFirst: refuse(
    'noticeFirst',
    '第二十三条',
    '还没有书面告知信访人接收情况以及处理途径和程序，请先告知；姓名、住址不清的，请记明无法告知。',
  ),
  noDemand: refuse('noDemand', article, '这件信访没有登记诉求，无从逐项答复；请在台账中补填诉求内容，重新导入。'),
  answeredTwice: refuse('answeredTwice', article, '同一项诉求答复了两次，请去掉一个。'),
  unknownDemand: refuse('unknownDemand', article, '答复了没有登记的诉求，请按登记的诉求逐项答复。'),
} as const

/** @param missing the places of the demands left unanswered, counted from 1 */
export function unanswered(missing: readonly number[]): Refusal {
  return refuse('unanswered', article, `第${missing.join('、')}项诉求没有答复，处理意见书应当逐项答复。`)
}
