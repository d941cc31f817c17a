import type { PlainDate } from '../calendar/plain-date.ts'
import type { ClockEntry } from '../terms/clock.ts'
import type { Petition } from './state.ts'
import { notRecorded } from './words.ts'

/** What every act records: its legal day and the clock entries it made. Who and when belong to the journal. */
export interface Recorded {
  readonly on: PlainDate
  readonly clocks: readonly ClockEntry[]
  /** 代: the head in whose name it was done, by somebody who stood in for her. */
  readonly deputyFor?: string
}

/** What the timeline tells of one kind of event. */
export interface Telling<Event extends Recorded> {
  /** What the act states beside its day and its texts. */
  say(event: Event, names: Names): readonly (Fact | undefined)[]
  /** Whether nobody but the office reads of it at all (第三十条第三款, 第四十条第三款). */
  isForOffice?(event: Event): boolean
  /** The unit whose own desk work it is: no other unit reads of it, and nobody outside reads its words. */
  ownWorkOf?(event: Event): string
}

/** What stands behind one kind of event: what it makes of a petition, and what the timeline tells of it. */
export interface EventRule<Event extends Recorded> extends Telling<Event> {
  /** Total; knows no clock, no I/O, no "no". Version and duties are folded by `evolve` for all alike. */
  evolve(petition: Petition, event: Event): Petition
}

/** One line of an act on the timeline: 延长 · 10日. */
export interface Fact {
  readonly label: string
  readonly text: string
}

/** Who reads the timeline, and how units and staff are called to her. */
export interface Names {
  /** Nobody but the office reads who was accused (第三十条第三款). */
  readonly readerIsOffice: boolean
  readonly nameOf: (unit: string) => string
  readonly staffName: (id: string) => string
}

/** A line that is left out where there is nothing to say. */
export function fact(label: string, text: string | undefined): Fact | undefined {
  return text === undefined || text === '' ? undefined : { label, text }
}

/** 台账未载, said as a gap. */
export function gap(label: string, value: unknown): Fact | undefined {
  return fact(label, value === 'notRecorded' ? notRecorded : undefined)
}
