import type { PlainDate } from '../calendar/plain-date.ts'
import type { Reckoning } from './reckon.ts'
import type { TermId } from './terms.ts'

/** Who owes it: a unit's id, or one of the two that are never units. */
export type Owner = string
export const theOffice: Owner = 'office'
export const thePetitioner: Owner = 'petitioner'

/** Why a running duty's day moved. Each is an act somebody performed; none overwrites the day before it. */
export type MoveCause =
  | 'extended' // 第三十四条, approved by the unit's own head
  | 'extensionRetracted'
  | 'accepted' // the notice came before the latest day acceptance may lie on, so the sixty days run from the notice
  | 'resumed' // after a suspension the law allows (听证, 第三十六条第二款)
  | 'noticePublished' // the State Council's holiday notice for the year came out

/** Why a duty fell away without being met. */
export type WaiverCause =
  | 'objectionUpheld'
  | 'petitionerUnreachable' // 第二十三条第二款
  | 'accusedUnit' // 第三十条第三款: the case was taken away from the unit accused
  | 'otherProcedure' // not a matter of 第三十一条第六项, so 第三十四条 does not apply
  | 'concludedByLead'
  | 'notSought' // the petitioner let the window pass
  | 'withdrawn'
  | 'ended'
  | 'struckOut'

/** One line of the clock ledger. A due day is the fold of these and is never overwritten. */
export type ClockEntry =
  | ({
      readonly kind: 'started'
      readonly duty: string
      readonly term: TermId
      readonly owner: Owner
      /** Whether it counts in the published rates: what is owed to the petitioner, not what units owe one another. */
      readonly counted: boolean
    } & Reckoning)
  | ({
      readonly kind: 'moved'
      readonly duty: string
      readonly cause: MoveCause
      /** Calendar days added to what the term gives (0 when only the start or the calendar changed). */
      readonly days: number
      /** The member of staff who approved it, where the law asks for one. */
      readonly approvedBy?: string
    } & Reckoning)
  | { readonly kind: 'suspended'; readonly duty: string; readonly on: PlainDate }
  | { readonly kind: 'met'; readonly duty: string; readonly on: PlainDate }
  | { readonly kind: 'waived'; readonly duty: string; readonly on: PlainDate; readonly cause: WaiverCause }
  | { readonly kind: 'restated'; readonly duty: string; readonly as: Duty | null }

/** What is owed by whom until when: the fold of a duty's clock entries. */
export interface Duty extends Reckoning {
  readonly id: string
  readonly term: TermId
  readonly owner: Owner
  readonly counted: boolean
  /** Days approved beyond the term, in all (第三十四条: at most 30). */
  readonly extendedDays: number
  readonly status: 'running' | 'suspended' | 'met' | 'waived'
  readonly suspendedOn?: PlainDate
  /** The day it was met or fell away. */
  readonly settledOn?: PlainDate
  readonly waived?: WaiverCause
}

export type Duties = Readonly<Record<string, Duty>>

/** The fold. An entry that speaks of no known duty is a corrupt ledger, not a refusal: it throws. */
export function applyClockEntry(duties: Duties, entry: ClockEntry): Duties {
  if (entry.kind === 'started') return { ...duties, [entry.duty]: startedDuty(entry) }
  if (entry.kind === 'restated') return restate(duties, entry)
  const duty = duties[entry.duty]
  if (duty === undefined) throw new Error(`clock entry '${entry.kind}' for unknown duty ${entry.duty}`)
  return { ...duties, [entry.duty]: after(duty, entry) }
}

function restate(duties: Duties, entry: Extract<ClockEntry, { kind: 'restated' }>): Duties {
  if (entry.as !== null) return { ...duties, [entry.duty]: entry.as }
  return Object.fromEntries(Object.entries(duties).filter(([id]) => id !== entry.duty))
}

function startedDuty(entry: Extract<ClockEntry, { kind: 'started' }>): Duty {
  const { kind: _, duty: id, ...rest } = entry
  return { id, ...rest, extendedDays: 0, status: 'running' }
}

function after(duty: Duty, entry: Exclude<ClockEntry, { kind: 'started' } | { kind: 'restated' }>): Duty {
  switch (entry.kind) {
    case 'moved': {
      const { from, base, due, calendar, provisional } = entry
      const extendedDays =
        entry.cause === 'extended' || entry.cause === 'extensionRetracted'
          ? duty.extendedDays + entry.days
          : duty.extendedDays
      const { suspendedOn: _, ...rest } = duty
      const status = entry.cause === 'resumed' ? 'running' : duty.status
      const kept = status === 'suspended' ? duty : rest
      return { ...kept, status, extendedDays, from, base, due, calendar, provisional }
    }
    case 'suspended':
      return { ...duty, status: 'suspended', suspendedOn: entry.on }
    case 'met':
      return { ...duty, status: 'met', settledOn: entry.on }
    case 'waived':
      return { ...duty, status: 'waived', settledOn: entry.on, waived: entry.cause }
  }
}

/** A duty still owed, whether or not its day has passed. */
export function isOpen(duty: Duty): boolean {
  return duty.status === 'running' || duty.status === 'suspended'
}

/** A day of the law ends at midnight in Shanghai: on the due day itself nothing is missed yet (民法典第二百零三条). */
export function isMissed(duty: Duty, today: PlainDate): boolean {
  return duty.status === 'running' && duty.due < today
}

/** How a duty counts in the rates, and from which day on (FIGURES.md 「Settled」); undefined while it counts nowhere. */
export interface Settlement {
  readonly on: PlainDate
  readonly timely: boolean
}

/**
 * Met on or before its due day: settled the day it was met, timely. Otherwise settled on its due day, as missed — which
 * for a running duty is a day that may still lie ahead, so that no job has to run at midnight: a period that ends before
 * that day doesn't hold it. What falls away on or before its due day isn't counted; what falls away later was missed.
 */
export function settlementOf(duty: Duty | undefined): Settlement | undefined {
  if (duty === undefined || !duty.counted || duty.status === 'suspended') return undefined
  const { settledOn } = duty
  if (settledOn !== undefined && settledOn <= duty.due) {
    return duty.status === 'met' ? { on: settledOn, timely: true } : undefined
  }
  return { on: duty.due, timely: false }
}
