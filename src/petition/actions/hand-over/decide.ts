import type { ClockEntry, Duty } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseWhileHeard } from '../../answering.ts'
import { answeredWith } from '../../answering.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet, meetSooner, openDuties, startDuty, waiveWhere } from '../../duties.ts'
import { serverOf } from '../../hidden-name.ts'
import { hearingInProgress } from '../../proceedings.ts'
import type { Refusal } from '../../refusal.ts'
import { inRound } from '../../rounds.ts'
import { methodRecorded, refuseMethod } from '../../service-method.ts'
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
  texts: {},
  open(petition, facts) {
    if (petition.opinion?.leftOn !== undefined) return refusals.leftAlready
    if (petition.opinion === undefined || !isInHand(petition)) return refusals.noOpinion
    const heard = !facts.imported && hearingInProgress(petition) !== undefined
    return heard ? refuseWhileHeard(article) : undefined
  },
  decide(petition, given, facts) {
    const lead = leadAssignment(petition)
    if (lead === undefined) return refusals.noOpinion
    const refusal = this.open(petition, facts) ?? refuseInput(petition, given, facts)
    if (refusal !== undefined) return refusal
    const { on } = given
    const owed = petition.duties[`reply/${lead.id}`]
    const late = [owed, ...openDuties(petition, isRedo)].some((each) => each?.status === 'running' && on > each.due)
    const clocks = settle(petition, lead, on, facts)
    return [{ type: 'concluded', on, ...methodRecorded(given), late, clocks }]
  },
}

function refuseInput(petition: Petition, given: HandOverInput, facts: Facts): Refusal | undefined {
  const { on } = given
  const issuedOn = petition.opinion?.issuedOn ?? on
  return (
    refuseMethod(given, facts, article) ??
    refuseImpossibleDay(petition, on, facts) ??
    refuseDayBefore(on, issuedOn, '处理意见书出具的')
  )
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
    ...meet(petition, on, `reply/${id}`, `handling/${id}`, ...openDuties(petition, isRedo).map((duty) => duty.id)),
    ...waiveWhere(petition, on, 'concludedByLead', ({ term }) => answeredWith.has(term)),
    startDuty(inRound(petition, 'service/opinion'), 'service', serverOf(petition, unit), { from: on, calendar }),
  ]
}

function isRedo({ term }: Duty): boolean {
  return term === 'redo'
}
