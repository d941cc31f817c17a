import type { PlainDate } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'
import type { ClockEntry, Duties } from '../terms/clock.ts'
import type { Columns, Value } from './insert-rows.ts'

/** What every act of every subject has. */
export interface JournalEvent {
  readonly type: string
  readonly on: PlainDate
  readonly clocks: readonly ClockEntry[]
}

/** What every subject's state has. */
export interface SubjectState {
  readonly id: string
  readonly version: number
  readonly duties: Duties
}

export interface Party {
  readonly unit: string
  readonly role: 'lead' | 'assisting' | 'reviewer'
}

export const subjectKinds = [
  'petition',
  'inspection',
  'leaderCase',
  'activity',
  'rectification',
  'risk',
  'plan',
] as const
export type SubjectKindName = (typeof subjectKinds)[number]

/**
 * A kind of subject the office keeps: a petition, an inspection matter, a leader case … Each has its own decide and
 * evolve; journal, clocks, worklist, as-of and verify are the same for all.
 */
export interface SubjectKind<S extends SubjectState, E extends JournalEvent> {
  readonly name: SubjectKindName
  blank(id: string): S
  evolve(state: S, event: E): S
  /** How its row is found and listed. */
  row(state: S): {
    readonly number: string
    /** The upper system's number for it, where it has one. */
    readonly upstreamNo?: string | undefined
    readonly openedOn: PlainDate
    readonly stage: string
    /** What lists of petitions are narrowed by. */
    readonly form?: string | undefined
    readonly petitionKind?: string | undefined
    /** The risk a petition came out of. */
    readonly fromRisk?: string | undefined
  }
  parties(state: S): readonly Party[]
  /** From whom it is kept, by id of unit or staff, whatever else they would see; left out: from nobody. */
  keptFrom?(state: S): readonly string[]
  /** Where its countable face is kept, and the face itself; undefined while it counts nowhere. */
  readonly tally: { readonly table: string; readonly columns: Columns; face(state: S): readonly Value[] | undefined }
  /** Whether what happened since `then` concerns this actor: only then is a stale command a conflict. */
  concerns(then: S, now: S, actor: Actor): boolean
  /** Whom an act names as a member of which unit: only who works there is taken. */
  namesMember?(event: E): { readonly staff: string; readonly unit: string } | undefined
  /** Why nobody owes the next step, if so: the no-orphan rule. */
  orphaned(state: S): string | undefined
}
