import { isOpen } from '../terms/clock.ts'
import type { Duty } from '../terms/clock.ts'
import type { TermId } from '../terms/terms.ts'
import type { Petition } from './state.ts'

const outcomes: readonly TermId[] = ['referralOutcome', 'referralWatch', 'routeOutcome', 'routeWatch']
const performances: readonly TermId[] = ['statutoryDuty', 'statutoryDutyTarget']
const ownAnswers: readonly TermId[] = ['reply', 'firstReview', 'finalReview']

/** What is owed by whoever sent her on: to find out what came of it. */
export function outcomeOwed(petition: Petition): Duty | undefined {
  return firstOpen(petition, outcomes)
}

/** 第三十一条第五项: the duty the unit has to perform or to answer for. */
export function performanceOwed(petition: Petition): Duty | undefined {
  return firstOpen(petition, performances)
}

/** 第二十九条: the reply to a suggestion. */
export function suggestionReplyOwed(petition: Petition): Duty | undefined {
  return firstOpen(petition, ['suggestionReply'])
}

/** 第三十条: what came of an accusation a competent unit deals with. */
export function accusationFeedbackOwed(petition: Petition): Duty | undefined {
  return firstOpen(petition, ['accusationFeedback'])
}

/** 第十九条第三款: the days the law gives whoever has this petition in hand for its own answer. */
export function ownAnswerOwed(petition: Petition): Duty | undefined {
  return firstOpen(petition, ownAnswers)
}

function firstOpen({ duties }: Petition, terms: readonly TermId[]): Duty | undefined {
  return Object.values(duties).find((duty) => terms.includes(duty.term) && isOpen(duty))
}
