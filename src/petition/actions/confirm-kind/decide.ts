import type { ClockEntry } from '../../../terms/clock.ts'
import type { Accused } from '../../accused.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { acceptanceDayOf, startHandling, waive } from '../../duties.ts'
import { keptOut, refuseInSight, takeFromAccused, withNamed } from '../../naming-accused.ts'
import { performanceOwed } from '../../routing-duties.ts'
import { isInHand, leadAssignment } from '../../state.ts'
import type { Assignment, Kind, Petition } from '../../state.ts'
import { input } from './input.ts'
import type { ConfirmKindInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * Opens the text to the units (第三十条第三款), and says which clock of substance runs. A unit that turns out to be the
 * accused loses the case in the same breath: the office has it back and must send it elsewhere.
 */
export const confirmKind: Act<ConfirmKindInput> = {
  label,
  article,
  input,
  texts: {},
  open(petition, facts) {
    if (petition.version === 0) return refusals.notRegistered
    return facts.imported ? refusals.notByImport : undefined
  },
  decide(petition, given, facts) {
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, given.on, facts)
    if (refusal !== undefined) return refusal
    const accused = accusedOf(petition, given)
    const inSight = refuseInSight(accused, facts)
    if (inSight !== undefined) return inSight
    const { on, kind } = given
    const kept = keptOut(accused, facts)
    const told = { ...given, accusedUnits: [...kept.accusedUnits] }
    const clocks = [...takeFromAccused(petition, kept, on, facts), ...handlingAs(kind, petition, told, facts)]
    return [{ type: 'kindConfirmed', on, kind, ...kept, confirmedBy: facts.actor.id, clocks }]
  },
}

/**
 * The first confirmation adds to what was named before it, so that forgetting opens nothing to the accused; a later one
 * says it anew, since it is how a wrong name is taken off.
 */
function accusedOf(petition: Petition, { accusedUnits: units, accusedStaff }: ConfirmKindInput): Accused {
  const staff = accusedStaff ?? petition.accusedStaff ?? []
  return petition.kindConfirmedBy === undefined ? withNamed(petition, { units, staff }) : { units, staff }
}

/** 第三十四条 binds only what 第三十一条第六项 covers; said otherwise, the sixty days fall away, and come back as they were. */
function handlingAs(kind: Kind, petition: Petition, given: ConfirmKindInput, facts: Facts): ClockEntry[] {
  const lead = leadAssignment(petition)
  if (lead === undefined || !isInHand(petition) || given.accusedUnits.includes(lead.unit)) return []
  return kind === 'appeal' ? asAppeal(petition, lead, given, facts) : asOther(kind, petition, lead, { given, facts })
}

function asAppeal(petition: Petition, lead: Assignment, given: ConfirmKindInput, facts: Facts): ClockEntry[] {
  const target = waive(petition, given.on, 'otherProcedure', `handling/${lead.id}`)
  const before = petition.duties[`reply/${lead.id}`]
  if (before === undefined) {
    return [...target, startHandling(lead, 'appeal', acceptanceDayOf(petition, lead), facts.calendar)]
  }
  if (before.waived !== 'otherProcedure' || performanceOwed(petition) !== undefined) return target
  const { settledOn: _, waived: __, ...running } = before
  return [...target, { kind: 'restated', duty: before.id, as: { ...running, status: 'running' } }]
}

function asOther(
  kind: Kind,
  petition: Petition,
  lead: Assignment,
  { given, facts }: { given: ConfirmKindInput; facts: Facts },
): ClockEntry[] {
  const target = startHandling(lead, kind, acceptanceDayOf(petition, lead), facts.calendar)
  const running = petition.duties[target.duty]
  const same = running?.status === 'running' && target.kind === 'started' && running.term === target.term
  const other = [`reply/${lead.id}`, `performance/${lead.id}`]
  return [...waive(petition, given.on, 'otherProcedure', ...other), ...(same ? [] : [target])]
}
