import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import type { Refusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { input } from './input.ts'
import type { RelateInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** Confirms how a petition relates to another. Undone exactly by relating it again; no duty moves by it. */
export const relate: Act<RelateInput> = {
  label,
  article,
  input,
  texts: {},
  open: (petition) => (petition.version === 0 ? refusals.notRegistered : undefined),
  decide(petition, given, facts) {
    const refusal =
      this.open(petition, facts) ??
      refuseRelation(petition, given, facts) ??
      refuseImpossibleDay(petition, given.on, facts)
    if (refusal !== undefined) return refusal
    const { on, relation, to } = given
    return [{ type: 'related', on, relation, ...(to !== undefined && { to }), confirmedBy: facts.actor.id, clocks: [] }]
  },
}

/** Whether somebody mustn't know of the one who may know of the other. */
function isKeptFurther(one: Petition, other: Petition): boolean {
  const further = (units: readonly string[] = [], others: readonly string[] = []) =>
    units.some((unit) => !others.includes(unit))
  return further(one.accusedUnits, other.accusedUnits) || further(one.accusedStaff, other.accusedStaff)
}

/** A ledger says 重复 without saying of what; a person at the desk has the other petition before her. */
function refuseRelation(
  petition: Petition,
  { relation, to }: RelateInput,
  { earlier, imported }: Facts,
): Refusal | undefined {
  if (to === petition.id) return refusals.relatedToItself
  if (earlier !== undefined && earlier.id === to && isKeptFurther(earlier, petition)) return refusals.earlierIsKept
  if (relation === 'first') return to === undefined ? undefined : refusals.firstStandsAlone
  return to === undefined && !imported ? refusals.relatedToNothing : undefined
}
