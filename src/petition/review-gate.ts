import { addDays, sayDay } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { refuse } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import { inRound } from './rounds.ts'
import type { Petition } from './state.ts'

export type ReviewLevel = 'firstReview' | 'finalReview'

/** She may ask: within her thirty days, or after them, which is for a named officer to decide and bars nothing by itself. */
export interface OpenGate {
  readonly standing: 'inTime' | 'outOfTime'
  readonly deliveredOn: PlainDate
  /** The last day of her window, with the days taken out of it. */
  readonly until: PlainDate
  /** The first day she is late; absent while she is in time. */
  readonly since?: PlainDate
  readonly article: string
  readonly text: string
}

/** She may not ask for this, now: why, and what there is instead. */
export interface ClosedGate extends Refusal {
  readonly refused: 'notYetReviewed' | 'stillBeingHandled' | 'ended' | 'wrongLevel' | 'alreadyAsked'
}

export type ReviewGate = OpenGate | ClosedGate

/** 第三十五条、第三十六条第一款: whether review of this level can be asked for on a day, counted from the proved day of delivery. */
export function reviewGate(petition: Petition, level: ReviewLevel, today: PlainDate): ReviewGate {
  const closed = isMarkedEnded(petition) ? shut(level, 'ended') : closedAt[level](petition)
  if (closed !== undefined) return closed
  const deliveredOn = level === 'firstReview' ? petition.opinion?.deliveredOn : petition.firstReview?.deliveredOn
  const window = petition.duties[inRound(petition, `${level}Request`)]
  if (deliveredOn === undefined || window === undefined) return shut(level, 'stillBeingHandled')
  return gateIn(level, deliveredOn, window.due, today)
}

export function isClosedGate(gate: ReviewGate): gate is ClosedGate {
  return 'refused' in gate
}

/** Marked as not asked for, she may still ask: the mark bars nobody (Q7). */
function isMarkedEnded({ stage, ended }: Petition): boolean {
  return stage === 'ended' && ended !== 'reviewNotSought'
}

const closedAt: Readonly<Record<ReviewLevel, (petition: Petition) => ClosedGate | undefined>> = {
  firstReview({ firstReview, finalReview }) {
    if (firstReview === undefined) return undefined
    const reviewed = firstReview.deliveredOn !== undefined && finalReview === undefined
    return shut('firstReview', reviewed ? 'wrongLevel' : 'alreadyAsked')
  },
  finalReview({ opinion, firstReview, finalReview }) {
    if (finalReview !== undefined) return shut('finalReview', 'alreadyAsked')
    if (firstReview !== undefined) return undefined
    return shut('finalReview', opinion?.deliveredOn === undefined ? 'stillBeingHandled' : 'notYetReviewed')
  },
}

const articles = { firstReview: '第三十五条', finalReview: '第三十六条第一款' } as const
const asked = { firstReview: '复查', finalReview: '复核' } as const

const words: Readonly<Record<ReviewLevel, Readonly<Record<ClosedGate['refused'], string>>>> = {
  firstReview: {
    notYetReviewed: '还没有复查过。',
    stillBeingHandled: '还不能请求复查：处理意见书还没有证明送达信访人，请先办结送出，并记明送达。',
    ended: '程序已经终了，不能请求复查；信访人有新的事实和理由的，另行登记。',
    wrongLevel: '已经复查过。信访人不服复查意见的，请登记其复核请求。',
    alreadyAsked: '已经请求过复查，同一处理意见只复查一次。',
  },
  finalReview: {
    notYetReviewed: '还没有复查过：复核只对复查意见提出，请先登记复查请求。',
    stillBeingHandled: '还不能请求复核：处理意见或者复查意见还没有作出并证明送达信访人，请先答复，并记明送达。',
    ended: '程序已经终了，不能请求复核；信访人有新的事实和理由的，另行登记。',
    wrongLevel: '复核须对复查意见提出。',
    alreadyAsked: '已经请求过复核，复核只进行一次。',
  },
}

function shut(level: ReviewLevel, refused: ClosedGate['refused']): ClosedGate {
  return { ...refuse(refused, articles[level], words[level][refused]), refused }
}

function gateIn(level: ReviewLevel, deliveredOn: PlainDate, until: PlainDate, today: PlainDate): OpenGate {
  const what = `信访人请求${asked[level]}的期限到${sayDay(until)}为止`
  const article = articles[level]
  if (today <= until) return { standing: 'inTime', deliveredOn, until, article, text: `${what}，还在期限以内。` }
  return {
    standing: 'outOfTime',
    deliveredOn,
    until,
    since: addDays(until, 1),
    article,
    text: `${what}。逾期不当然丧失：由信访局负责人本人决定是否受理；有不可抗力等正当理由的，先扣除被耽误的时间。`,
  }
}
