import { applyClockEntry } from '../../../terms/clock.ts'
import type { ClockEntry } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { giveBack, openDuties, waive } from '../../duties.ts'
import { heldByAccused } from '../../state.ts'
import type { Petition } from '../../state.ts'
import { absorbedSendings, ownerAfter, passedOn, reviewsItself, standsIn } from '../../succession.ts'
import type { Succession } from '../../state.ts'
import { input } from './input.ts'
import type { SucceedUnitInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第二十四条第二款 「应当对信访事项作出处理的机关、单位分立、合并、撤销的，由继续行使其职权的机关、单位受理」: what the unit owes is
 * owed by its successor, until the very days it was owed; nothing starts anew, and what was missed stays missed.
 */
export const succeedUnit: Act<SucceedUnitInput> = {
  label,
  article,
  input,
  texts: {},
  open(petition, { succeeded = {} }) {
    if (petition.version === 0) return refusals.notRegistered
    return Object.keys(succeeded).some((unit) => standsIn(petition, unit)) ? undefined : refusals.nothingToPass
  },
  decide(petition, given, facts) {
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, given.on, facts)
    if (refusal !== undefined) return refusal
    const { from, to, on } = given
    if (facts.succeeded?.[from]?.includes(to) !== true) return refusals.noSuccessor
    if (!standsIn(petition, from)) return refusals.notInvolved
    if (reviewsItself(petition, given)) return refusals.ownReviewer
    return [{ type: 'unitSucceeded', on, from, to, clocks: passing(petition, given, facts) }]
  },
}

function passing(petition: Petition, succession: Succession, { calendar }: Facts): readonly ClockEntry[] {
  const { from, to, on } = succession
  const absorbed = absorbedSendings(petition, succession)
  const part = absorbed.flatMap(({ id }) => [`assist/${id}`, `objectionDecision/${id}`])
  const after = passedOn(petition, succession)
  const owed = openDuties(petition, ({ id, owner }) => owner === from && !part.includes(id))
  const clocks: ClockEntry[] = [
    ...waive(petition, on, 'unitsMerged', ...part),
    ...owed.map(({ id, term }): ClockEntry => ({ kind: 'passed', duty: id, to: ownerAfter(after, term, to), on })),
  ]
  const passed = { ...after, duties: clocks.reduce(applyClockEntry, petition.duties) }
  const back = heldByAccused(passed, passed.accusedUnits)
  return [...clocks, ...giveBack(passed, back, on, { cause: 'accusedUnit', calendar })]
}
