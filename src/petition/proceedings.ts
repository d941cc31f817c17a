import { addDays, daysBetween } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { isOpen } from '../terms/clock.ts'
import type { Duties } from '../terms/clock.ts'

/** What is done on the way to an answer: nothing of it stops the sixty days (Q5). Absent until there is some. */
export interface Proceedings {
  readonly disputes?: readonly Dispute[]
  /** How often an objection was upheld and the case went back to the office. */
  readonly handedBack?: number
  readonly statements?: readonly Inquiry[]
  readonly investigations?: readonly Inquiry[]
  readonly hearings?: readonly Hearing[]
  /** 第三十六条第二款: the heard final opinion was made public. */
  readonly resultPostedOn?: PlainDate
  readonly mediations?: readonly Mediation[]
  readonly enforcements?: readonly Enforcement[]
  readonly recusals?: readonly Recusal[]
}

/** Who handles the substance now. */
export type Level = 'handling' | 'firstReview' | 'finalReview'

/** 第二十四条: several units, or units that were divided, merged or dissolved. */
export type DisputeGround = 'several' | 'restructured'
export type Decider = 'agreed' | 'commonSuperior' | 'jointConference' | 'successor' | 'designated'

export interface Dispute {
  readonly id: string
  readonly ground: DisputeGround
  readonly units: readonly string[]
  readonly disputedOn: PlainDate
  readonly decidedOn?: PlainDate
  readonly decidedBy?: Decider
  readonly accepting?: string
}

/** A statement heard, or a fact looked into: that it was done, by whom and when. */
export interface Inquiry {
  readonly level: Level
  readonly unit: string
  readonly on: PlainDate
}

export interface Hearing {
  readonly id: string
  readonly level: Level
  readonly unit: string
  readonly openedOn: PlainDate
  readonly closedOn?: PlainDate
  /** 第三十六条第二款: its days are taken out of the thirty; one that was opened after they had passed takes out none. */
  readonly excluded: boolean
}

export interface Mediation {
  readonly id: string
  readonly mode: 'mediation' | 'settlement'
  readonly unit: string
  readonly startedOn: PlainDate
  readonly closedOn?: PlainDate
  readonly agreed?: boolean
  readonly performedOn?: PlainDate
}

export interface Enforcement {
  readonly on: PlainDate
  readonly extent: 'full' | 'partial'
}

export interface Recusal {
  readonly id: string
  readonly unit: string
  readonly staff: string
  /** A head doesn't decide about herself: the level above does, and the office records it. */
  readonly post: 'staff' | 'head'
  readonly requestedOn: PlainDate
  readonly decidedOn?: PlainDate
  readonly granted?: boolean
  readonly replacedBy?: string
}

interface Owing extends Proceedings {
  readonly duties: Duties
}

/** The hearing that has been opened and not closed; there is never more than one. */
export function hearingInProgress(petition: Owing): Hearing | undefined {
  return petition.hearings?.find(({ id }) => isOwed(petition, `hearing/${id}`))
}

export function disputeInProgress(petition: Owing): Dispute | undefined {
  return petition.disputes?.find(({ id }) => isOwed(petition, `jurisdiction/${id}`))
}

export function mediationInProgress({ mediations }: Proceedings): Mediation | undefined {
  return mediations?.findLast(({ closedOn }) => closedOn === undefined)
}

/** Asked for and not yet decided. */
export function recusalsInProgress(petition: Owing): readonly Recusal[] {
  return (petition.recusals ?? []).filter(({ id }) => isOwed(petition, `recusalDecision/${id}`))
}

function isOwed({ duties }: Owing, id: string): boolean {
  const duty = duties[id]
  return duty !== undefined && isOpen(duty)
}

/**
 * 第三十六条第二款 「听证所需时间不计算在前款规定的期限内」: whole days, from the day a hearing was opened to the day it was
 * closed, both of them, since on both it was sat. A day on which two sat is taken out once.
 */
export function excludedDays(hearings: readonly Hearing[]): number {
  const spans = hearings
    .flatMap(({ excluded, openedOn, closedOn }) => (excluded && closedOn !== undefined ? [{ openedOn, closedOn }] : []))
    .sort((a, b) => a.openedOn.localeCompare(b.openedOn))
  let days = 0
  let taken: PlainDate | undefined
  for (const { openedOn, closedOn } of spans) {
    const from = taken === undefined || openedOn > taken ? openedOn : addDays(taken, 1)
    if (closedOn < from) continue
    days += daysBetween(from, closedOn) + 1
    taken = closedOn
  }
  return days
}

/** How often the case was sent back and forth: objections upheld, and disputes over who is to accept it. */
export function pingPong({ handedBack = 0, disputes = [] }: Proceedings): number {
  return handedBack + disputes.length
}

/** 第二十八条第三款 「有直接利害关系的，应当回避」: once it is decided, she does nothing on this petition any more. */
export function isRecused({ recusals = [] }: Proceedings, staff: string): boolean {
  return recusals.some((recusal) => recusal.staff === staff && recusal.granted === true)
}

/** 第三十三条: something was agreed, and all that was agreed has been done. */
export function isSettled({ mediations = [] }: Proceedings): boolean {
  const agreed = mediations.filter((each) => each.agreed === true)
  return agreed.length > 0 && agreed.every((each) => each.performedOn !== undefined)
}
