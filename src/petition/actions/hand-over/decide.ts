import type { ClockEntry } from '../../../terms/clock.ts'
import type { Act, Facts } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet, meetSooner, startService, waiveWhere } from '../../duties.ts'
import type { Refusal } from '../../refusal.ts'
import { isInHand, leadAssignment } from '../../state.ts'
import type { Assignment, Petition } from '../../state.ts'
import { input } from './input.ts'
import type { HandOverInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 办结: the day the opinion left for service, never the date printed on it. It meets the sixty days; where no notice was
 * ever given, the written answer is the first she hears, so it meets that duty too, as late as it is.
 */
export const handOver: Act<HandOverInput> = {
  label,
  article,
  input,
  open({ opinion, ...petition }) {
    if (opinion?.leftOn !== undefined) return refusals.leftAlready
    return opinion === undefined || !isInHand(petition) ? refusals.noOpinion : undefined
  },
  decide(petition, given, facts) {
    const lead = leadAssignment(petition)
    if (lead === undefined) return refusals.noOpinion
    const refusal = this.open(petition, facts) ?? refuseInput(petition, given, facts)
    if (refusal !== undefined) return refusal
    const { on, method } = given
    const owed = petition.duties[`reply/${lead.id}`]
    const late = owed?.status === 'running' && on > owed.due
    const clocks = settle(petition, lead, on, facts)
    return [{ type: 'concluded', on, method: method ?? 'notRecorded', late, clocks }]
  },
}

function refuseInput(petition: Petition, { on, method }: HandOverInput, facts: Facts): Refusal | undefined {
  if (method === undefined && !facts.imported) return refusals.noMethod
  const issuedOn = petition.opinion?.issuedOn ?? on
  return refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, issuedOn, '处理意见书出具的')
}

/** What was owed to the lead unit, or asked of the office about it, has no more use once the answer is out. */
function settle(
  petition: Petition,
  { id, unit }: Assignment,
  on: HandOverInput['on'],
  { calendar }: Facts,
): ClockEntry[] {
  return [
    ...meetSooner(petition, on, `notice/${id}`),
    ...meet(petition, on, `reply/${id}`, `handling/${id}`),
    ...waiveWhere(petition, on, 'concludedByLead', ({ term }) => term === 'assist' || term === 'objectionDecision'),
    startService('opinion', unit, on, calendar),
  ]
}
