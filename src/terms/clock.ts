import type { PlainDate } from '../calendar/plain-date.ts'
import type { CountedLimit, Reckoning } from './reckon.ts'
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
  | 'excused' // days on which the petitioner was kept from asking (Q9)
  | 'rescheduled' // by whoever may, with a reason: what was promised, not what the law asks
  | 'corrected' // the day of receipt had been written down wrongly
  | 'noticePublished' // the State Council's holiday notice for the year came out

/** Why a duty fell away without being met. */
export type WaiverCause =
  | 'objectionUpheld'
  | 'petitionerUnreachable' // 第二十三条第二款
  | 'accusedUnit' // 第三十条第三款: the case was taken away from the unit accused
  | 'otherProcedure' // not a matter of 第三十一条第六项, so 第三十四条 does not apply
  | 'concludedByLead'
  | 'unitsMerged' // 第二十四条第二款: the unit that owed it and the one it was owed to are one by now
  | 'jurisdictionDecided' // 第二十四条第一款: another unit was named to accept it
  | 'opinionRevoked' // what it granted is answered anew
  | 'settled' // 第三十三条: agreed, performed, and she consents that it ends
  | 'takenBack' // the office has the case back and sends it anew
  | 'petitionerDied' // and nobody goes on in her place
  | 'passedDown' // 第二十三条第一款: sent on to the unit below that has the power
  | 'notSought' // the petitioner let the window pass
  | 'withdrawn'
  | 'released' // decided by name that what was promised need not be done
  | 'ended'
  | 'struckOut'

/** An earlier day that a local regulation gives: shown beside the Regulation's, which rates and lateness go by (Q23). */
export interface LocalDay {
  readonly due: PlainDate
  /** 「《某省信访条例》第二十条」 */
  readonly rule: string
  readonly limit: CountedLimit
}

/** One line of the clock ledger. A due day is the fold of these and is never overwritten. */
export type ClockEntry =
  | ({
      readonly kind: 'started'
      readonly duty: string
      readonly term: TermId
      readonly owner: Owner
      /** Whether it counts in the published rates: what is owed to the petitioner, not what units owe one another. */
      readonly counted: boolean
      readonly local?: LocalDay
    } & Reckoning)
  | ({
      readonly kind: 'moved'
      readonly duty: string
      readonly cause: MoveCause
      /** Calendar days added to what the term gives (0 when only the start or the calendar changed). */
      readonly days: number
      /** The member of staff who approved it, where the law asks for one. */
      readonly approvedBy?: string
      readonly local?: LocalDay
    } & Reckoning)
  | { readonly kind: 'suspended'; readonly duty: string; readonly on: PlainDate }
  /** 第二十四条第二款: another unit owes it from now on, until the very same day; nothing starts anew. */
  | { readonly kind: 'passed'; readonly duty: string; readonly to: Owner; readonly on: PlainDate }
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
  readonly local?: LocalDay
}

export type Duties = Readonly<Record<string, Duty>>

/** The fold of one entry. One that speaks of no known duty is a corrupt ledger, not a refusal: it throws. */
export function applyClockEntry(duties: Duties, entry: ClockEntry): Duties {
  return applyClockEntries(duties, [entry])
}

/** The fold of an act's entries, in their order; the duties are copied once, and not at all where there is nothing to fold. */
export function applyClockEntries(duties: Duties, entries: readonly ClockEntry[]): Duties {
  if (entries.length === 0) return duties
  const all: Record<string, Duty> = { ...duties }
  for (const entry of entries) fold(all, entry)
  return all
}

function fold(all: Record<string, Duty>, entry: ClockEntry): void {
  const { duty: id } = entry
  if (entry.kind === 'restated') {
    if (entry.as === null) Reflect.deleteProperty(all, id)
    else all[id] = entry.as
    return
  }
  all[id] = entry.kind === 'started' ? startedDuty(entry) : after(known(all, entry), entry)
}

function known(all: Duties, { kind, duty: id }: ClockEntry): Duty {
  const duty = all[id]
  if (duty === undefined) throw new Error(`clock entry '${kind}' for unknown duty ${id}`)
  return duty
}

function startedDuty(entry: Extract<ClockEntry, { kind: 'started' }>): Duty {
  const { duty: id, term, owner, counted, from, base, due, calendar, provisional, local } = entry
  const duty: Duty = {
    id,
    term,
    owner,
    counted,
    from,
    base,
    due,
    calendar,
    provisional,
    extendedDays: 0,
    status: 'running',
  }
  return local === undefined ? duty : { ...duty, local }
}

function after(duty: Duty, entry: Exclude<ClockEntry, { kind: 'started' } | { kind: 'restated' }>): Duty {
  switch (entry.kind) {
    case 'moved': {
      const { from, base, due, calendar, provisional, local } = entry
      const extendedDays =
        entry.cause === 'extended' || entry.cause === 'extensionRetracted'
          ? duty.extendedDays + entry.days
          : duty.extendedDays
      const { suspendedOn: _, ...rest } = duty
      const status = entry.cause === 'resumed' ? 'running' : duty.status
      const kept = status === 'suspended' ? duty : rest
      return { ...kept, status, extendedDays, from, base, due, calendar, provisional, ...(local && { local }) }
    }
    case 'suspended':
      return { ...duty, status: 'suspended', suspendedOn: entry.on }
    case 'passed':
      return { ...duty, owner: entry.to }
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
export function isMissed(duty: Pick<Duty, 'status' | 'due'>, today: PlainDate): boolean {
  return duty.status === 'running' && duty.due < today
}

/** The day to work towards: the local rule's where there is an earlier one. Nothing is late by it (Q23). */
export function actBy({ due, local }: Pick<Duty, 'due' | 'local'>): PlainDate {
  return local !== undefined && local.due < due ? local.due : due
}

/** How a duty counts in the rates, and from which day on (FIGURES.md 「Settled」); undefined while it counts nowhere. */
export interface Settlement {
  readonly on: PlainDate
  readonly timely: boolean
}

/**
 * Met on or before its due day: settled the day it was met, timely. Otherwise settled on its due day, as missed — which
 * for a running duty is a day that may still lie ahead, so that no job has to run at midnight: a period that ends before
 * that day doesn't hold it. What falls away on or before its due day isn't counted; what falls away later was missed. A
 * duty of a petition that was struck out was never owed.
 */
export function settlementOf(duty: Duty | undefined): Settlement | undefined {
  if (duty === undefined || !duty.counted || duty.status === 'suspended') return undefined
  if (duty.waived === 'struckOut') return undefined
  const { settledOn } = duty
  if (settledOn !== undefined && settledOn <= duty.due) {
    return duty.status === 'met' ? { on: settledOn, timely: true } : undefined
  }
  return { on: duty.due, timely: false }
}
