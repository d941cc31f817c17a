import { theOffice } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { startOfficeTarget } from '../../duties.ts'
import { disputeInProgress } from '../../proceedings.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import { leadAssignment } from '../../state.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { DisputeJurisdictionInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第二十四条第一款 「由所涉及的机关、单位协商受理」 comes first, and its record is asked for; then the office brings the dispute
 * to whoever decides. Meanwhile whoever holds the case holds it: no clock stops (as with objections, Q4).
 */
export const disputeJurisdiction: Act<DisputeJurisdictionInput> = {
  label,
  article,
  input,
  texts,
  open(petition) {
    if (petition.version === 0 || !isUnaccepted(petition)) return refusals.notOpen
    if (disputeInProgress(petition) !== undefined) return refusals.alreadyDisputed
    return petition.assignments.some(({ status }) => status === 'objected') ? refusals.objectionPending : undefined
  },
  decide(petition, given, facts) {
    const { on, ground, units } = given
    const since = leadAssignment(petition)?.receivedOn ?? petition.receivedOn
    const refusal =
      this.open(petition, facts) ??
      refuseParties(petition, given, facts) ??
      refuseImpossibleDay(petition, on, facts) ??
      refuseDayBefore(on, since, '单位收到的')
    if (refusal !== undefined) return refusal
    const record = neededText(facts, 'record', texts.record.label, article)
    if (isRefusal(record)) return record
    const id = String((petition.disputes?.length ?? 0) + 1)
    const clocks = [startOfficeTarget(`jurisdiction/${id}`, 'jurisdiction', on, facts.calendar)]
    return [{ type: 'jurisdictionDisputed', on, id, ground, units, record, clocks }]
  },
}

/** Whose it is can be asked until somebody has accepted it; of a unit that is no more, also afterwards. */
function isUnaccepted({ stage, opinion }: Petition): boolean {
  return stage === 'registered' || stage === 'dispatched' || (stage === 'accepted' && opinion === undefined)
}

function refuseParties(
  petition: Petition,
  { ground, units }: DisputeJurisdictionInput,
  { actor }: Facts,
): Refusal | undefined {
  if (petition.stage === 'accepted' && ground === 'several') return refusals.accepted
  if (units.some((unit) => petition.accusedUnits.includes(unit))) return refusals.accusedUnit
  if (new Set(units).size < units.length) return refusals.sameUnitTwice
  return actor.unit === theOffice || units.includes(actor.unit) ? undefined : refusals.notParty
}
