import { addDays } from '../../../calendar/plain-date.ts'
import type { ClockEntry } from '../../../terms/clock.ts'
import { latestAcceptanceDays } from '../../../terms/reply.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { answeredWith, refuseWhileHeard } from '../../answering.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meetSooner, openDuties, waive, waiveWhere } from '../../duties.ts'
import { hearingInProgress } from '../../proceedings.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import { performanceOwed } from '../../routing-duties.ts'
import { assignmentOf, isInHand } from '../../state.ts'
import type { Assignment, Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { refuseTypedDay, startTyped } from '../../typed-day.ts'
import { input, texts } from './input.ts'
import type { RouteInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第三十一条: the lead unit tells the cases apart. The sixty days fall away, since 第三十四条 has them for 第六项 alone — but a day
 * already missed stays missed — and the unit that leads her out owes word of the outcome. 第五项 「依法履行或者答复」 stays its own.
 */
export const route: Act<RouteInput> = {
  label,
  article,
  input,
  texts,
  open(petition, { actor }) {
    const lead = leadOf(petition, actor.unit)
    return isRefusal(lead) ? lead : undefined
  },
  decide(petition, given, facts) {
    const lead = leadOf(petition, facts.actor.unit)
    if (isRefusal(lead)) return lead
    const { on, route, body, law } = given
    const refusal =
      refuseBody(petition, lead, given) ??
      refuseImpossibleDay(petition, on, facts) ??
      refuseDayBefore(on, petition.acceptance?.noticeOn ?? lead.receivedOn, '单位收到或者受理的') ??
      refuseTypedDay(given)
    if (refusal !== undefined) return refusal
    const notice = neededText(facts, 'notice', texts.notice.label, article)
    if (isRefusal(notice)) return notice
    const latest = addDays(lead.receivedOn, latestAcceptanceDays)
    return [
      {
        type: 'routed',
        on,
        assignment: lead.id,
        acceptedOn: on < latest ? on : latest,
        route,
        ...(body !== undefined && { body }),
        ...(law !== undefined && { law }),
        warning: route,
        notice,
        clocks: clocksOf(petition, lead, given, facts),
      },
    ]
  },
}

function leadOf(petition: Petition, unit: string): Assignment | Refusal {
  const own = assignmentOf(petition, unit)
  if (petition.stage === 'routed' || performanceOwed(petition) !== undefined) return refusals.routedAlready
  if (own === undefined || !isInHand(petition)) return refusals.notInHand
  if (own.role !== 'lead') return refusals.notLead
  return refuseProcedure(petition, own) ?? own
}

/** What stands in the way: an objection, an opinion, a new answer ordered, a hearing under way, a matter that is no appeal. */
function refuseProcedure(petition: Petition, { status }: Assignment): Refusal | undefined {
  if (status === 'objected') return refusals.objectionPending
  if (petition.opinion !== undefined) return refusals.opinionIssued
  if (openDuties(petition, ({ term }) => term === 'redo').length > 0) return refusals.redoOwed
  if (hearingInProgress(petition) !== undefined) return refuseWhileHeard(article)
  return petition.kind === undefined || petition.kind === 'appeal' ? undefined : refusals.notAppeal
}

function refuseBody(
  { accusedUnits }: Petition,
  { unit }: Assignment,
  { route, body }: RouteInput,
): Refusal | undefined {
  if (route === 'statutoryDuty') return body === undefined ? undefined : refusals.ownDuty
  if (body === undefined) return refusals.bodyMissing
  if (body === unit) return refusals.ownSelf
  return accusedUnits.includes(body) ? refusals.accusedUnit : undefined
}

/** She is told where the matter goes, which is all the notice asks; who assisted, assisted an answer not given here. */
function clocksOf(petition: Petition, { id, unit }: Assignment, given: RouteInput, { calendar }: Facts): ClockEntry[] {
  const { on, route } = given
  const own = [...meetSooner(petition, on, `notice/${id}`), ...waive(petition, on, 'otherProcedure', `reply/${id}`)]
  if (route === 'statutoryDuty') {
    const terms = { typed: 'statutoryDuty', own: 'statutoryDutyTarget' } as const
    return [...own, startTyped(`performance/${id}`, terms, unit, { ...given, calendar })]
  }
  const terms = { typed: 'routeOutcome', own: 'routeWatch' } as const
  return [
    ...own,
    ...waiveWhere(petition, on, 'otherProcedure', ({ term }) => answeredWith.has(term)),
    startTyped(`outcome/${id}`, terms, unit, { ...given, calendar }),
  ]
}
