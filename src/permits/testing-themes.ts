import type { Actor } from '../petition/facts.ts'
import type { ActName } from '../petition/actions/index.ts'
import { handlerOf, headOf, officeHead, registrar } from '../petition/testing.ts'

/** What the explorer walks; tests only. */

const auditor: Actor = { id: 'staff-auditor', unit: 'office', role: 'auditor' }
const petitioner: Actor = { id: 'petitioner', unit: 'petitioner', role: 'petitioner' }
const admin: Actor = { id: 'staff-admin', unit: 'office', role: 'admin' }
export const people: readonly Actor[] = [
  registrar,
  officeHead,
  ...['water', 'housing'].flatMap((unit) => [handlerOf(unit), headOf(unit)]),
  ...['county', 'city'].map(handlerOf),
  petitioner,
  auditor,
  admin,
]

/** What a walk goes on from, and what was done before it begins. */
export interface Theme {
  readonly after?: readonly ActName[]
  readonly spine: readonly ActName[]
  /** Acts in one history, those before the walk not counted. */
  readonly depth: number
  /** As far as all acts there are get tried, not those of the spine alone; the first three unless it says so. */
  readonly allTo?: number
}

const toTheUnit = ['register', 'transfer'] as const
const toTheOpinion = [...toTheUnit, 'accept', 'issueOpinion', 'handOver', 'deliver'] as const
const toTheFirstReview = [...toTheOpinion, 'requestFirstReview', 'answerFirstReview', 'deliver'] as const
const answers = ['accept', 'issueOpinion', 'handOver', 'deliver'] as const

/**
 * Theme by theme: all there are together, seven acts deep, would take days. The spine is walked on from, as deep as the
 * theme says; as far as `allTo` each act there is gets tried in every state, by everybody. All of it on the days where an
 * answer can change.
 */
export const themes: Readonly<Record<string, Theme>> = {
  从登记到复核终结: {
    depth: 10,
    allTo: 7,
    spine: [
      ...toTheOpinion,
      'requestFirstReview',
      'answerFirstReview',
      'requestFinalReview',
      'answerFinalReview',
      'end',
      'postResult',
      'archive',
    ],
  },
  延长与收回: {
    after: [...toTheUnit, 'accept'],
    depth: 7,
    spine: [
      'proposeExtension',
      'extend',
      'retractExtension',
      'issueOpinion',
      'handOver',
      'deliver',
      'excuseDelay',
      'requestFirstReview',
    ],
  },
  不公开姓名: {
    after: [...toTheUnit, 'accept'],
    depth: 7,
    allTo: 3,
    spine: ['hideName', 'issueOpinion', 'handOver', 'deliver', 'showName', 'requestFirstReview', 'answerFirstReview'],
  },
  复查与重新办理: {
    after: toTheOpinion,
    depth: 9,
    allTo: 6,
    spine: ['requestFirstReview', 'answerFirstReview', ...answers, 'requestFinalReview', 'end'],
  },
  复核与听证: {
    after: toTheFirstReview,
    depth: 7,
    allTo: 5,
    spine: [
      'requestFinalReview',
      'openHearing',
      'closeHearing',
      'answerFinalReview',
      'deliver',
      'issueOpinion',
      'postResult',
      'archive',
    ],
  },
  类别与异议: {
    depth: 4,
    spine: ['register', 'confirmKind', 'transfer', 'assign', 'object', 'decideObjection'],
  },
  管辖争议: {
    after: ['register'],
    depth: 5,
    allTo: 2,
    spine: ['transfer', 'object', 'decideObjection', 'disputeJurisdiction', 'decideJurisdiction'],
  },
  交办与反馈: {
    after: ['register', 'assign'],
    depth: 6,
    allTo: 3,
    spine: [...answers, 'reportFeedback', 'end'],
  },
  法定途径: {
    after: toTheUnit,
    depth: 7,
    allTo: 4,
    spine: ['accept', 'route', 'reportOutcome', 'returnToProcedure', 'performDuty', 'issueOpinion', 'deliver', 'end'],
  },
  转外部机关: {
    depth: 5,
    spine: ['register', 'refer', 'referToDiscipline', 'seekDecision', 'recordDecision', 'reportOutcome', 'split'],
  },
  建议与检举: {
    depth: 7,
    spine: [
      'register',
      'confirmKind',
      'transfer',
      'accept',
      'studySuggestion',
      'replySuggestion',
      'answerAccusation',
      'deliver',
    ],
  },
  听证与调解: {
    after: [...toTheUnit, 'accept'],
    depth: 5,
    allTo: 2,
    spine: ['openHearing', 'closeHearing', 'startMediation', 'closeMediation', 'issueOpinion', 'handOver'],
  },
  执行与协议: {
    after: [...toTheUnit, 'accept', 'startMediation'],
    depth: 7,
    spine: ['closeMediation', 'reportPerformance', 'issueOpinion', 'handOver', 'deliver', 'reportEnforcement', 'end'],
  },
  回避: { after: toTheUnit, depth: 4, allTo: 2, spine: ['requestRecusal', 'decideRecusal', 'accept'] },
  督办: {
    after: toTheUnit,
    depth: 4,
    allTo: 2,
    spine: ['supervise', 'answerSupervision', 'escalateSupervision', 'reportRectification', 'accept'],
  },
  紧急与批示: {
    after: toTheUnit,
    depth: 4,
    allTo: 2,
    spine: ['flagUrgent', 'reportUrgent', 'instruct', 'answerInstruction'],
  },
  三项建议: { after: toTheUnit, depth: 4, allTo: 2, spine: ['recommend', 'answerRecommendation'] },
  上级来文: { after: toTheUnit, depth: 4, allTo: 2, spine: ['receiveFromAbove', 'reportAbove'] },
  重复与不再受理: {
    depth: 5,
    spine: ['register', 'relate', 'refuseDuplicate', 'refuseFurther', 'redirect', 'passDown', 'accept'],
  },
  信访人的变动: {
    after: toTheUnit,
    depth: 5,
    allTo: 2,
    spine: ['requestWithdrawal', 'confirmWithdrawal', 'recordDeath', 'appointAgent', 'revokeAgent'],
  },
  终了以后重新办理: {
    after: [...toTheOpinion, 'requestWithdrawal', 'confirmWithdrawal'],
    depth: 6,
    allTo: 4,
    spine: ['reopen', 'transfer', ...answers, 'requestFirstReview', 'answerFirstReview'],
  },
  单位变动与更正: {
    after: toTheUnit,
    depth: 4,
    allTo: 2,
    spine: ['succeedUnit', 'amendReceipt', 'accept', 'transfer', 'strikeOut', 'issueOpinion'],
  },
  处理意见的稿子: {
    after: toTheUnit,
    depth: 3,
    allTo: 1,
    spine: ['submitOpinion', 'checkOpinion', 'accept', 'issueOpinion', 'object', 'transfer'],
  },
  文书: {
    after: toTheUnit,
    depth: 3,
    allTo: 1,
    spine: ['draftPaper', 'checkPaper', 'signPaper', 'attachOriginal', 'voidPaper'],
  },
}
