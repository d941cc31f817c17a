import { fact } from '../../event-rule.ts'
import type { Recorded, Telling } from '../../event-rule.ts'

/** A fact that was recorded wrongly: which one, what stood there, what stands now (hashed where it was a text). */
export interface Correction {
  readonly fact: string
  readonly was: string
  readonly now: string
}

/** `acts` are all acts of the petition as they now read; `Event` is any event there is, this one among them. */
export interface Corrected<Event> extends Recorded {
  readonly type: 'corrected'
  readonly changes: readonly Correction[]
  readonly acts: readonly Event[]
  readonly acceptedBy: string
}

/** What it makes of the petition is the fold of its acts, which is for `evolve` to know. */
export const corrected: Telling<Corrected<unknown>> = {
  say: (event, { staffName }) => [
    fact('更正', event.changes.map((change) => change.fact).join('、')),
    fact('接受更正', staffName(event.acceptedBy)),
  ],
}
