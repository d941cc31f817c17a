import type { ClockEntry, Duties, Duty } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { replay } from '../../evolve.ts'
import { heldByAccused } from '../../state.ts'
import { input } from './input.ts'
import type { CorrectInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** A wrong record stays where it is, and a new one says what is right: of the facts, and of every duty they change. */
export const correct: Act<CorrectInput> = {
  label,
  article,
  input,
  texts: {},
  open(petition, facts) {
    if (petition.version === 0) return refusals.notRegistered
    return facts.imported ? undefined : refusals.onlyByImport
  },
  decide(petition, { on, changes, acts, acceptedBy }, facts) {
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const [first] = acts
    if (first?.type !== 'registered' || first.no !== petition.no) return refusals.otherPetition
    const told = replay(petition.id, acts)
    if (heldByAccused(told, petition.accusedUnits).length > 0) return refusals.accusedUnit
    const clocks = restating(petition.duties, told.duties)
    return [{ type: 'corrected', on, changes, acts, acceptedBy, clocks }]
  },
}

/** One entry for every duty that reads otherwise now: changed, new, or gone. */
function restating(was: Duties, now: Duties): ClockEntry[] {
  const ids = [...new Set([...Object.keys(was), ...Object.keys(now)])]
  return ids
    .filter((id) => !readsSame(was[id], now[id]))
    .map((duty) => ({ kind: 'restated', duty, as: now[duty] ?? null }))
}

function readsSame(a: Duty | undefined, b: Duty | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  const facts = new Map<string, unknown>(Object.entries(a))
  const others: readonly [string, unknown][] = Object.entries(b)
  const same = ([name, value]: readonly [string, unknown]) => JSON.stringify(facts.get(name)) === JSON.stringify(value)
  return facts.size === others.length && others.every(same)
}
