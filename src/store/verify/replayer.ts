import type { Duties } from '../../terms/clock.ts'
import type { Columns, Value } from '../insert-rows.ts'
import type { JournalEvent, Party, SubjectKind, SubjectState } from '../subject-kind.ts'
import { trusted } from '../trusted-json.ts'

/** An event as its row has it. */
export interface EventRow {
  readonly seq: number
  readonly kind: string
  readonly type: string
  readonly on_day: string
  readonly recorded_at: Date
  readonly actor: string
  readonly act: unknown
  /** The act as the text that was hashed. */
  readonly act_text: string
  readonly prev_hash: Buffer
  readonly hash: Buffer
}

/** What counted of a subject once an event was recorded. */
export interface FaceThen {
  readonly recordedAt: Date
  readonly face: readonly Value[] | undefined
  readonly duties: Duties
}

/** What the events of one subject amount to, worked out afresh. */
export interface Replayed {
  readonly state: unknown
  readonly version: number
  readonly number: string
  readonly upstreamNo?: string | undefined
  readonly openedOn: string
  readonly stage: string
  readonly form?: string | undefined
  readonly petitionKind?: string | undefined
  readonly fromRisk?: string | undefined
  readonly duties: Duties
  readonly parties: readonly Party[]
  readonly keptFrom: readonly string[]
  /** The countable face, and the duties, after each event. */
  readonly faces: readonly FaceThen[]
  readonly orphaned: string | undefined
}

/** A kind of subject with its types forgotten: what goes over all kinds needs no more. */
export interface Replayer {
  readonly tallyTable: string
  readonly tallyColumns: Columns
  replay(id: string, events: readonly EventRow[]): Replayed
}

export function replayer<S extends SubjectState, E extends JournalEvent>(kind: SubjectKind<S, E>): Replayer {
  return {
    tallyTable: kind.tally.table,
    tallyColumns: kind.tally.columns,
    replay(id, events) {
      let state = kind.blank(id)
      const faces: FaceThen[] = []
      for (const event of events) {
        state = kind.evolve(state, trusted<E>(event.act))
        faces.push({ recordedAt: event.recorded_at, face: kind.tally.face(state), duties: state.duties })
      }
      return {
        state,
        version: state.version,
        ...kind.row(state),
        duties: state.duties,
        parties: kind.parties(state),
        keptFrom: kind.keptFrom?.(state) ?? [],
        faces,
        orphaned: kind.orphaned(state),
      }
    },
  }
}
