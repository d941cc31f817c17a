import type { PlainDate } from '../calendar/plain-date.ts'
import { theOffice } from '../terms/clock.ts'
import type { TermId } from '../terms/terms.ts'
import type { Facts } from './facts.ts'
import type { Level } from './proceedings.ts'
import { refuse } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import { isInHand, leadAssignment } from './state.ts'
import type { Petition } from './state.ts'

/** The unit whose turn it is to find out and answer, and since when. */
export interface Turn {
  readonly level: Level
  readonly unit: string
  readonly since: PlainDate
}

/** The lead while the case is in hand and it doesn't object, a reviewer while it reviews; else nobody. */
export function answering(petition: Petition): Turn | undefined {
  if (petition.stage === 'firstReview' || petition.stage === 'finalReview') {
    const review = petition[petition.stage]
    return review && { level: petition.stage, unit: review.reviewer, since: review.requestedOn }
  }
  const lead = isInHand(petition) ? leadAssignment(petition) : undefined
  if (lead === undefined || lead.status === 'objected') return undefined
  return { level: 'handling', unit: lead.unit, since: lead.receivedOn }
}

/**
 * What is done on the way to an answer is recorded by whoever is to answer. The office records it for a reviewer: one
 * above the county has no account here.
 */
export function turnOf(petition: Petition, { actor }: Pick<Facts, 'actor'>, article: string): Turn | Refusal {
  const turn = answering(petition)
  if (turn === undefined) {
    return refuse(
      'nobodysTurn',
      article,
      '现在没有单位在办理或者复查、复核这件信访：先转送、交办，有异议的待核实以后，再记载。',
    )
  }
  const forReviewer = actor.unit === theOffice && turn.level !== 'handling'
  if (actor.unit === turn.unit || forReviewer) return turn
  return refuse('othersTurn', article, '由正在办理（复查、复核）这件信访的机关、单位自己记载，请交由其办理。')
}

/** A hearing is held to be heard: its conclusion comes before the answer. */
export function refuseWhileHeard(article: string): Refusal {
  return refuse('hearingInProgress', article, '听证正在进行，请先记载听证结束和听证结论，再作出答复。')
}

/** 第三十一、三十三条 speak of appeals; a matter whose kind nobody has named counts as one. */
export function refuseUnlessAppeal({ kind }: Petition, article: string): Refusal | undefined {
  if (kind === undefined || kind === 'appeal') return undefined
  return refuse('notAppeal', article, '只有申诉求决类事项适用；这件是建议意见或者检举控告，请按其程序办理。')
}

/** What was owed on the way to the answer, or about who gives it: of no more use once the answer is out. */
export const answeredWith: ReadonlySet<TermId> = new Set(['assist', 'objectionDecision', 'jurisdiction', 'hearing'])
