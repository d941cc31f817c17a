import { applyClockEntry } from '../../terms/clock.ts'
import type { Duties } from '../../terms/clock.ts'
import { clockEntryRow } from '../journal-rows.ts'
import type { Columns, Value } from '../insert-rows.ts'
import type { JournalEvent, Party, SubjectKind, SubjectState } from '../subject-kind.ts'
import { trusted } from '../trusted-json.ts'

/** An event as its row has it. */
export interface EventRow {
  readonly seq: number
  readonly type: string
  readonly on_day: string
  readonly recorded_at: Date
  readonly actor: string
  readonly act: unknown
  readonly prev_hash: Buffer
  readonly hash: Buffer
}

/** What the events of one subject amount to, worked out afresh. */
export interface Replayed {
  readonly state: unknown
  readonly version: number
  readonly number: string
  readonly openedOn: string
  readonly stage: string
  readonly duties: Duties
  readonly parties: readonly Party[]
  readonly entries: readonly (readonly Value[])[]
  /** The countable face after each event. */
  readonly faces: readonly { readonly recordedAt: Date; readonly face: readonly Value[] | undefined }[]
  readonly orphaned: string | undefined
}

/** A kind of subject with its types forgotten: what goes over all kinds needs no more. */
export interface Replayer {
  readonly tallyTable: string
  readonly tallyColumns: Columns
  replay(region: string, id: string, events: readonly EventRow[]): Replayed
}

export function replayer<S extends SubjectState, E extends JournalEvent>(kind: SubjectKind<S, E>): Replayer {
  return {
    tallyTable: kind.tally.table,
    tallyColumns: kind.tally.columns,
    replay(region, id, events) {
      let state = kind.blank(id)
      const entries: Value[][] = []
      const faces: { recordedAt: Date; face: readonly Value[] | undefined }[] = []
      for (const event of events) {
        const act = trusted<E>(event.act)
        let duties = state.duties
        act.clocks.forEach((entry, n) => {
          const place = { region, subject: id, seq: event.seq, n, recordedAt: event.recorded_at }
          const after = applyClockEntry(duties, entry)
          entries.push(clockEntryRow(place, entry, duties, after))
          duties = after
        })
        state = kind.evolve(state, act)
        faces.push({ recordedAt: event.recorded_at, face: kind.tally.face(state) })
      }
      return {
        state,
        version: state.version,
        ...kind.row(state),
        duties: state.duties,
        parties: kind.parties(state),
        entries,
        faces,
        orphaned: kind.orphaned(state),
      }
    },
  }
}
