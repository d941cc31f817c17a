import { sayDay } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { fact } from './event-rule.ts'
import type { Fact, Names, Recorded } from './event-rule.ts'
import type { Petition, Review, ReviewResult } from './state.ts'
import type { TextRef } from './text-ref.ts'
import { results } from './words.ts'

/** What is recorded of a request for 复查 or 复核. */
export interface ReviewRequested extends Recorded {
  readonly reviewer: string
  readonly text: TextRef
  readonly late: boolean
  /** The officer who decided to take a late one. */
  readonly takenBy?: string
}

/** A request taken after the procedure was marked as ended opens it again: the mark bars nobody (Q7). */
export function reopened(petition: Petition): Petition {
  const { ended: _, endedOn: __, archivedOn: ___, ...open } = petition
  return open
}

export function asReview({ on, reviewer, late }: ReviewRequested): Review {
  return { requestedOn: on, reviewer, late }
}

export function sayRequest(
  { reviewer, late, takenBy }: ReviewRequested,
  { nameOf, staffName }: Names,
): readonly (Fact | undefined)[] {
  return [
    fact('由谁答复', nameOf(reviewer)),
    fact('期限', late ? '逾期提出' : undefined),
    fact('决定受理', takenBy === undefined ? undefined : staffName(takenBy)),
  ]
}

/** What is recorded of a 复查 or 复核 opinion. */
export interface ReviewAnswered extends Recorded {
  readonly result: ReviewResult
  readonly text: TextRef
  /** Where the opinion before it was revoked: the day by which it is to be answered anew. */
  readonly redoBy?: PlainDate
}

export function answered(petition: Petition, level: 'firstReview' | 'finalReview', { on }: ReviewAnswered): Petition {
  const review = petition[level]
  return { ...petition, stage: `${level}Answered`, ...(review && { [level]: { ...review, answeredOn: on } }) }
}

export function sayAnswer(label: string, { result, redoBy }: ReviewAnswered): readonly (Fact | undefined)[] {
  return [
    fact(label, results[result]),
    fact('重新办理的期限', redoBy === undefined ? undefined : sayDay(redoBy)),
    fact('提示', redoBy === undefined ? undefined : '有的地方规定不得作出与原意见相同或者基本相同的意见'),
  ]
}
