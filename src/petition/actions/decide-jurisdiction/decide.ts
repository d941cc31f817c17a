import type { ClockEntry } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { dispatchTo } from '../../dispatching.ts'
import { fallAway, meet } from '../../duties.ts'
import { disputeInProgress } from '../../proceedings.ts'
import type { Decider, Dispute } from '../../proceedings.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import type { Sending } from '../../sendings.ts'
import { goingBack, isInHand, leadAssignment } from '../../state.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { DecideJurisdictionInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第二十四条 「由其共同的上一级机关、单位决定受理机关」 The unit that was named leads, with clocks of its own from the day it
 * received the petition; what the others owed falls away — missed where its day had passed.
 */
export const decideJurisdiction: Act<DecideJurisdictionInput> = {
  label,
  article,
  input,
  texts,
  open(petition) {
    if (disputeInProgress(petition) === undefined) return refusals.noDispute
    const open = petition.stage === 'registered' || isInHand(petition)
    return open && petition.opinion === undefined ? undefined : refusals.answered
  },
  decide(petition, given, facts) {
    const closed = this.open(petition, facts)
    if (closed !== undefined) return closed
    const dispute = disputeInProgress(petition)
    if (dispute === undefined) return refusals.noDispute
    const refusal = refuseDecision(petition, dispute, given, facts)
    if (refusal !== undefined) return refusal
    const decision = neededText(facts, 'decision', texts.decision.label, article)
    if (isRefusal(decision)) return decision
    const { on, decidedBy, unit } = given
    const { sending, clocks } = rehand(petition, given, facts)
    const settled = meet(petition, on, `jurisdiction/${dispute.id}`)
    const event = { type: 'jurisdictionDecided', on, id: dispute.id, decidedBy, unit, decision } as const
    return [{ ...event, ...(sending && { sending }), clocks: [...settled, ...clocks] }]
  },
}

/** 第二十四条第一款 for units that quarrel, 第二款 for units that are no more; that they agree after all settles either. */
const fitting = {
  several: ['agreed', 'commonSuperior', 'jointConference'],
  restructured: ['agreed', 'successor', 'designated'],
} as const satisfies Record<Dispute['ground'], readonly Decider[]>

function refuseDecision(
  petition: Petition,
  dispute: Dispute,
  { on, decidedBy, unit, receivedOn }: DecideJurisdictionInput,
  facts: Facts,
): Refusal | undefined {
  const deciders: readonly Decider[] = fitting[dispute.ground]
  if (!deciders.includes(decidedBy)) return refusals.otherDecider
  if (petition.accusedUnits.includes(unit)) return refusals.accusedUnit
  if (receivedOn !== undefined && receivedOn < on) return refusals.receivedBeforeDecided
  return refuseImpossibleDay(petition, receivedOn ?? on, facts) ?? refuseDayBefore(on, dispute.disputedOn, '提请决定的')
}

/** Named is the unit that leads: nothing moves. Another: all sendings go back, and one new one begins. */
function rehand(
  petition: Petition,
  { on, unit, receivedOn }: DecideJurisdictionInput,
  facts: Facts,
): { readonly sending?: Sending; readonly clocks: readonly ClockEntry[] } {
  const lead = leadAssignment(petition)
  if (lead?.unit === unit) return { clocks: meet(petition, on, `objectionDecision/${lead.id}`) }
  const back = goingBack(petition, () => true)
  const to = { on, units: [unit], ...(receivedOn !== undefined && { receivedOn }) }
  const { sendings, clocks } = dispatchTo(petition, to, facts)
  const [sending] = sendings
  const fallen = fallAway(petition, back, on, 'jurisdictionDecided')
  return { ...(sending && { sending }), clocks: [...fallen, ...clocks] }
}
