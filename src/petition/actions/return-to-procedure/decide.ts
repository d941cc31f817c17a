import { theOffice } from '../../../terms/clock.ts'
import type { Duty } from '../../../terms/clock.ts'
import type { Act, Decision } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet, startHandling, startOfficeTarget } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import { outcomeOwed, performanceOwed } from '../../routing-duties.ts'
import { isInCompartment } from '../../sealed.ts'
import { leadAssignment } from '../../state.ts'
import type { Assignment, Petition } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { ReturnToProcedureInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * Nobody is sent round in a circle: where the other authority doesn't take her matter up, or the route was the wrong one,
 * whoever sent her on has it again, with days that run from then.
 */
export const returnToProcedure: Act<ReturnToProcedureInput> = {
  label,
  article,
  input,
  texts,
  open(petition, facts) {
    const duty = sentOn(petition, facts)
    return isRefusal(duty) ? duty : undefined
  },
  decide(petition, { on }, facts) {
    const duty = sentOn(petition, facts)
    if (isRefusal(duty)) return duty
    const refusal = refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, duty.from, '转送或者导入的')
    if (refusal !== undefined) return refusal
    const reason = neededText(facts, 'reason', texts.reason.label, article)
    if (isRefusal(reason)) return reason
    const lead = leadAssignment(petition)
    return duty.owner === theOffice || lead === undefined
      ? toOffice(petition, { on, reason, duty }, facts)
      : toLead(petition, lead, { on, reason, duty }, facts)
  },
}

interface Return extends ReturnToProcedureInput {
  readonly reason: TextRef
  readonly duty: Duty
}

function sentOn(petition: Petition, { actor }: Facts): Duty | Refusal {
  const duty = outcomeOwed(petition) ?? performanceOwed(petition)
  if (duty === undefined) return refusals.notSentOn
  if (duty.owner !== actor.unit) return refusals.notYours
  return isInCompartment(petition) ? refusals.inCompartment : duty
}

function toOffice(petition: Petition, { on, reason, duty }: Return, { calendar }: Facts): Decision {
  const clocks = [...meet(petition, on, duty.id), startOfficeTarget('redispatch/referral', 'redispatch', on, calendar)]
  return [{ type: 'returnedToProcedure', on, reason, clocks }]
}

function toLead(petition: Petition, lead: Assignment, { on, reason, duty }: Return, { calendar }: Facts): Decision {
  const id = String(petition.assignments.length + 1)
  const assignment: Assignment = { ...lead, id, receivedOn: on, status: 'accepted' }
  const clocks = [...meet(petition, on, duty.id), startHandling(assignment, petition.kind, on, calendar)]
  return [{ type: 'returnedToProcedure', on, reason, again: { from: lead.id, assignment }, clocks }]
}
