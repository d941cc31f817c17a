import type { Act } from '../act.ts'
import { accept } from './accept/decide.ts'
import { answerFinalReview } from './answer-final-review/decide.ts'
import { answerFirstReview } from './answer-first-review/decide.ts'
import { answerSupervision } from './answer-supervision/decide.ts'
import { archive } from './archive/decide.ts'
import { assign } from './assign/decide.ts'
import { confirmKind } from './confirm-kind/decide.ts'
import { contribute } from './contribute/decide.ts'
import { correct } from './correct/decide.ts'
import { decideObjection } from './decide-objection/decide.ts'
import { deliver } from './deliver/decide.ts'
import { end } from './end/decide.ts'
import { extend } from './extend/decide.ts'
import { handOver } from './hand-over/decide.ts'
import { issueOpinion } from './issue-opinion/decide.ts'
import { object } from './object/decide.ts'
import { rate } from './rate/decide.ts'
import { register } from './register/decide.ts'
import { relate } from './relate/decide.ts'
import { reportFeedback } from './report-feedback/decide.ts'
import { requestFinalReview } from './request-final-review/decide.ts'
import { requestFirstReview } from './request-first-review/decide.ts'
import { rereckon } from './rereckon/decide.ts'
import { supervise } from './supervise/decide.ts'
import { transfer } from './transfer/decide.ts'
import { waiveNotice } from './waive-notice/decide.ts'

/** Every act there is, in the order the work takes. Adding one is its folder and one line here. */
export const acts = {
  register,
  confirmKind,
  relate,
  transfer,
  assign,
  object,
  decideObjection,
  accept,
  waiveNotice,
  contribute,
  extend,
  issueOpinion,
  handOver,
  deliver,
  reportFeedback,
  requestFirstReview,
  answerFirstReview,
  requestFinalReview,
  answerFinalReview,
  supervise,
  answerSupervision,
  rate,
  end,
  archive,
  correct,
  rereckon,
} as const satisfies Record<string, Act<unknown>>

export type ActName = keyof typeof acts
