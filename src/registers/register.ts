import type { PlainDate } from '../calendar/plain-date.ts'
import { plainDate } from '../calendar/plain-date.ts'
import type { Facts } from '../petition/facts.ts'
import { refuse } from '../petition/refusal.ts'
import type { Refusal } from '../petition/refusal.ts'
import type { TextRef } from '../petition/text-ref.ts'
import { canonicalJson } from '../store/chain.ts'
import type { JournalEvent, Party, SubjectKind, SubjectKindName, SubjectState } from '../store/subject-kind.ts'
import { applyClockEntries, theOffice } from '../terms/clock.ts'
import { evolveUndertakings } from './undertaking.ts'
import type { Closing, Undertaking, UndertakingEvent } from './undertaking.ts'

/** What an entry of a register says, apart from its texts: `face` is what figures count of it. */
export interface EntryFacts<Face> {
  readonly number: string
  readonly openedOn: PlainDate
  readonly closedOn?: PlainDate
  readonly face: Face
  readonly parties: readonly Party[]
}

/**
 * An entry of one of the office's registers: entered once, closed once, corrected in the open; and what was undertaken
 * about it.
 */
export interface RegisterEntry<Face> extends SubjectState, EntryFacts<Face> {
  readonly undertakings?: readonly Undertaking[]
  readonly closing?: Closing
}

export type RegisterEvent<Face> = JournalEvent &
  (
    | { readonly type: 'entered'; readonly facts: EntryFacts<Face>; readonly texts: Readonly<Record<string, TextRef>> }
    | { readonly type: 'closed'; readonly by?: string }
    | { readonly type: 'closingProposed'; readonly by: string; readonly proof: TextRef }
    | { readonly type: 'closingRefused'; readonly by: string; readonly why: TextRef }
    | {
        readonly type: 'corrected'
        readonly facts: EntryFacts<Face>
        readonly texts: Readonly<Record<string, TextRef>>
        readonly changes: readonly { readonly fact: string; readonly was: string; readonly now: string }[]
        readonly acceptedBy: string
      }
    | UndertakingEvent
  )

/** A register as a kind of subject: same journal, same worklist, same as-of, same verify as a petition. */
export function registerKind<Face>(
  name: SubjectKindName,
  emptyFace: Face,
): SubjectKind<RegisterEntry<Face>, RegisterEvent<Face>> {
  return {
    name,
    blank: (id) => ({ id, version: 0, duties: {}, number: '', openedOn: nobodysDay, face: emptyFace, parties: [] }),
    evolve(entry, event) {
      const duties = applyClockEntries(entry.duties, event.clocks)
      return evolved({ ...entry, version: entry.version + 1, duties }, event)
    },
    row: (entry) => ({
      number: entry.number,
      openedOn: entry.openedOn,
      stage: entry.closedOn === undefined ? 'open' : 'closed',
    }),
    parties: involved,
    tally: {
      table: 'register_tally',
      columns: [
        ['kind', 'text'],
        ['opened_on', 'date'],
        ['closed_on', 'date'],
        ['face', 'jsonb'],
      ],
      face: (entry) => [
        name,
        entry.openedOn,
        entry.closedOn ?? null,
        JSON.stringify({ ...entry.face, ...kept(entry) }),
      ],
    },
    concerns: (then, now) =>
      then.closedOn !== now.closedOn ||
      canonicalJson(then.undertakings ?? []) !== canonicalJson(now.undertakings ?? []),
    orphaned: () => undefined,
  }
}

/** What is counted of its undertakings beside its face, once there are any. */
export interface Promises {
  readonly promised: number
  readonly kept: number
}

function kept({ undertakings = [] }: RegisterEntry<unknown>): Partial<Promises> {
  const standing = undertakings.filter(({ status }) => status !== 'released')
  if (standing.length === 0) return {}
  return { promised: standing.length, kept: standing.filter(({ status }) => status === 'accepted').length }
}

/** The units it names, and those that undertook something about it. */
function involved({ parties, undertakings = [] }: RegisterEntry<unknown>): readonly Party[] {
  const named = new Set([theOffice, ...parties.map(({ unit }) => unit)])
  const others = new Set(undertakings.map(({ owner }) => owner).filter((owner) => !named.has(owner)))
  return [...parties, ...[...others].map((unit) => ({ unit, role: 'assisting' }) as const)]
}

const nobodysDay = plainDate('1970-01-01')

/** The entry after an event whose clock entries are folded already. */
function evolved<Face>(entry: RegisterEntry<Face>, event: RegisterEvent<Face>): RegisterEntry<Face> {
  if ('undertaking' in event) {
    return { ...entry, undertakings: evolveUndertakings(entry.undertakings ?? [], event) }
  }
  const { closing: _, ...undecided } = entry
  switch (event.type) {
    case 'entered':
    case 'corrected': {
      const { id, version, duties, undertakings, closing } = entry
      return { id, version, duties, ...event.facts, ...(undertakings && { undertakings }), ...(closing && { closing }) }
    }
    case 'closed':
      return { ...undecided, closedOn: event.on }
    case 'closingProposed':
      return { ...entry, closing: { by: event.by, proof: event.proof } }
    case 'closingRefused':
      return undecided
  }
}

/** Enters a new matter; the day it was closed, if it was, is an act of its own. */
export function enter<Face>(
  entry: RegisterEntry<Face>,
  facts: EntryFacts<Face>,
  { texts }: Facts,
): readonly RegisterEvent<Face>[] | Refusal {
  if (entry.version > 0) return refuse('alreadyEntered', '登记不重复', `${entry.number}已经登记，请直接更正。`)
  const { closedOn, ...open } = facts
  const entered = { type: 'entered', on: facts.openedOn, facts: open, texts, clocks: [] } as const
  return closedOn === undefined ? [entered] : [entered, { type: 'closed', on: closedOn, clocks: [] }]
}

export function close<Face>(entry: RegisterEntry<Face>, on: PlainDate): readonly RegisterEvent<Face>[] | Refusal {
  if (entry.closedOn !== undefined) return refuse('alreadyClosed', '办结不重复', `${entry.number}已经办结。`)
  if (on < entry.openedOn) return refuse('closedBeforeOpened', '办理须如实记载', '办结日期早于交办日期，请核对。')
  return [{ type: 'closed', on, clocks: [] }]
}
