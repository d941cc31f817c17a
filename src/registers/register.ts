import type { PlainDate } from '../calendar/plain-date.ts'
import { plainDate } from '../calendar/plain-date.ts'
import type { Facts } from '../petition/facts.ts'
import { refuse } from '../petition/refusal.ts'
import type { Refusal } from '../petition/refusal.ts'
import type { TextRef } from '../petition/text-ref.ts'
import type { JournalEvent, Party, SubjectKind, SubjectKindName, SubjectState } from '../store/subject-kind.ts'

/** What an entry of a register says, apart from its texts: `face` is what figures count of it. */
export interface EntryFacts<Face> {
  readonly number: string
  readonly openedOn: PlainDate
  readonly closedOn?: PlainDate
  readonly face: Face
  readonly parties: readonly Party[]
}

/** An entry of one of the office's registers: entered once, closed once, corrected in the open. */
export interface RegisterEntry<Face> extends SubjectState, EntryFacts<Face> {}

export type RegisterEvent<Face> = JournalEvent &
  (
    | { readonly type: 'entered'; readonly facts: EntryFacts<Face>; readonly texts: Readonly<Record<string, TextRef>> }
    | { readonly type: 'closed' }
    | {
        readonly type: 'corrected'
        readonly facts: EntryFacts<Face>
        readonly texts: Readonly<Record<string, TextRef>>
        readonly changes: readonly { readonly fact: string; readonly was: string; readonly now: string }[]
        readonly acceptedBy: string
      }
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
      const next = { ...entry, version: entry.version + 1 }
      switch (event.type) {
        case 'entered':
        case 'corrected': {
          const { id, version, duties } = next
          return { id, version, duties, ...event.facts }
        }
        case 'closed':
          return { ...next, closedOn: event.on }
      }
    },
    row: (entry) => ({
      number: entry.number,
      openedOn: entry.openedOn,
      stage: entry.closedOn === undefined ? 'open' : 'closed',
    }),
    parties: (entry) => entry.parties,
    tally: {
      table: 'register_tally',
      columns: [
        ['kind', 'text'],
        ['opened_on', 'date'],
        ['closed_on', 'date'],
        ['face', 'jsonb'],
      ],
      face: (entry) => [name, entry.openedOn, entry.closedOn ?? null, JSON.stringify(entry.face)],
    },
    concerns: (then, now) => then.closedOn !== now.closedOn,
    orphaned: () => undefined,
  }
}

const nobodysDay = plainDate('1970-01-01')

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
