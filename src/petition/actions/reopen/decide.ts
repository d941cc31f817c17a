import type { ClockEntry } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { giveBack } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import { remandClocks, sendAnew } from '../../remanding.ts'
import { isInCompartment } from '../../sealed.ts'
import { leadAssignment } from '../../state.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { ReopenInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第二十八条第一款 「及时妥善处理」: an end is no bar where something was overlooked. Never silently: the office's head decides,
 * with reasons, and says who answers next. What was answered before stays readable as what it was.
 */
export const reopen: Act<ReopenInput> = {
  label,
  article,
  input,
  texts,
  open(petition) {
    const { stage, ended } = petition
    if (stage !== 'ended') return refusals.notEnded
    if (ended === 'struckOut') return refusals.struckOut
    return isInCompartment(petition) ? refusals.inCompartment : undefined
  },
  decide(petition, given, facts) {
    const { on, to, redoBy } = given
    const refusal =
      this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts) ?? refuseReturn(petition, given)
    if (refusal !== undefined) return refusal
    const reason = neededText(facts, 'reason', texts.reason.label, article)
    if (isRefusal(reason)) return reason
    const { notice } = facts.texts
    const told = notice && { notice }
    const event = { type: 'reopened', on, to, reason, ...told, decidedBy: facts.actor.id } as const
    if (to === 'office' || redoBy === undefined) return [{ ...event, clocks: toOffice(petition, on, facts) }]
    return [{ ...event, redoBy, clocks: remandClocks(petition, { on, redoBy, cause: 'takenBack' }, facts.calendar) }]
  },
}

function refuseReturn(petition: Petition, { on, to, redoBy }: ReopenInput): Refusal | undefined {
  if (to === 'office') return undefined
  const lead = leadAssignment(petition)
  if (lead === undefined) return refusals.noLead
  if (petition.accusedUnits.includes(lead.unit)) return refusals.accusedLead
  if (redoBy === undefined) return refusals.redoByMissing
  return redoBy > on ? undefined : refusals.redoByPast
}

/** Every unit hands the case back, and the office sends it out again. */
function toOffice(petition: Petition, on: ReopenInput['on'], { calendar }: Facts): ClockEntry[] {
  const standing = petition.assignments.filter(({ status }) => status !== 'returned')
  const back = giveBack(petition, standing, on, { cause: 'takenBack', calendar })
  return leadAssignment(petition) === undefined ? [...back, sendAnew(petition, on, calendar)] : back
}
