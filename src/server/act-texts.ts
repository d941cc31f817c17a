import type { ActName } from '../petition/actions/index.ts'
import { texts as answerFinalReview } from '../petition/actions/answer-final-review/input.ts'
import { texts as answerFirstReview } from '../petition/actions/answer-first-review/input.ts'
import { texts as answerSupervision } from '../petition/actions/answer-supervision/input.ts'
import { texts as contribute } from '../petition/actions/contribute/input.ts'
import { texts as decideObjection } from '../petition/actions/decide-objection/input.ts'
import { texts as deliver } from '../petition/actions/deliver/input.ts'
import { texts as end } from '../petition/actions/end/input.ts'
import { texts as extend } from '../petition/actions/extend/input.ts'
import { texts as object } from '../petition/actions/object/input.ts'
import { texts as register } from '../petition/actions/register/input.ts'
import { texts as reportFeedback } from '../petition/actions/report-feedback/input.ts'
import { texts as requestFinalReview } from '../petition/actions/request-final-review/input.ts'
import { texts as requestFirstReview } from '../petition/actions/request-first-review/input.ts'
import { texts as supervise } from '../petition/actions/supervise/input.ts'
import { texts as waiveNotice } from '../petition/actions/waive-notice/input.ts'
import type { TextFields } from '../petition/texts-of-act.ts'

/** The texts each act takes beside its input; those of 出具处理意见书 come per demand (`perDemand`). */
export const actTexts = {
  register,
  confirmKind: {},
  relate: {},
  transfer: {},
  assign: {},
  object,
  decideObjection,
  accept: {},
  waiveNotice,
  contribute,
  extend,
  issueOpinion: {},
  handOver: {},
  deliver,
  reportFeedback,
  requestFirstReview,
  answerFirstReview,
  requestFinalReview,
  answerFinalReview,
  supervise,
  answerSupervision,
  rate: {},
  end,
  archive: {},
  correct: {},
  rereckon: {},
} as const satisfies Record<ActName, TextFields>

/** What the handling opinion says to each demand: field `answer.<demand>`, `basis.<demand>`. */
export const perDemand = { answer: '处理意见', basis: '法律法规依据' } as const

/** What a text of this field is called; demands are spoken of by their place. */
export function sayTextField(act: ActName, field: string, demands: readonly string[]): string {
  const fields: TextFields = actTexts[act]
  const own = fields[field]
  if (own !== undefined) return own.label
  const [part = '', demand = ''] = field.split('.')
  const place = demands.indexOf(demand) + 1
  if (part === 'demand') return `第${String(place)}项诉求`
  if (part === 'answer' || part === 'basis') return `第${String(place)}项诉求的${perDemand[part]}`
  return part === 'title' ? '标题' : part === 'petition' ? '信访内容' : field
}
