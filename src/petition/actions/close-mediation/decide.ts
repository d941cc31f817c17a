import { addDays } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { theOffice } from '../../../terms/clock.ts'
import { judicialConfirmationDays } from '../../../terms/proceedings.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { answering, turnOf } from '../../answering.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { startNamed } from '../../duties.ts'
import { mediationInProgress } from '../../proceedings.ts'
import type { Mediation } from '../../proceedings.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { textsOfAct } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { CloseMediationInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第三十三条 「经调解、和解达成一致意见的，应当制作调解协议书或者和解协议书」. An agreement ends nothing by itself: the answer is
 * still due, and that it is performed is owed by the day it names. No promise to petition no more is asked for or kept.
 */
export const closeMediation: Act<CloseMediationInput> = {
  label,
  article,
  input,
  texts,
  open(petition, facts) {
    const turn = turnOf(petition, facts, article)
    if (isRefusal(turn)) return turn
    return mediationInProgress(petition)?.unit === turn.unit ? undefined : refusals.noMediation
  },
  decide(petition, given, facts) {
    const closed = this.open(petition, facts)
    if (closed !== undefined) return closed
    const mediation = mediationInProgress(petition)
    if (mediation === undefined) return refusals.noMediation
    const refusal = refuseDays(petition, given, mediation.startedOn, facts)
    if (refusal !== undefined) return refusal
    const agreed = given.result === 'agreed'
    const papers = textsOfAct(facts, { ...texts, agreement: { ...texts.agreement, required: agreed } }, article)
    if (isRefusal(papers)) return papers
    const { id } = mediation
    const { on, result, performBy, byCommittee } = given
    const event = { type: 'mediationClosed', on, id, result, texts: papers, clocks: [] } as const
    if (!agreed || performBy === undefined) return [event]
    const days = { from: on, named: performBy, calendar: facts.calendar }
    const confirmable = byCommittee === true && { confirmableUntil: addDays(on, judicialConfirmationDays) }
    const clocks = [startNamed(`agreement/${id}`, 'agreement', whoSeesToIt(petition, mediation), days)]
    return [{ ...event, performBy, ...confirmable, clocks }]
  },
}

/** A reviewer has no part in the case once it has answered: what was agreed before it, the office sees to. */
function whoSeesToIt(petition: Petition, { unit }: Mediation): string {
  return answering(petition)?.level === 'handling' ? unit : theOffice
}

function refuseDays(
  petition: Petition,
  { on, result, performBy }: CloseMediationInput,
  startedOn: PlainDate,
  facts: Facts,
): Refusal | undefined {
  const wrong = refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, startedOn, '开始调解、和解的')
  if (wrong !== undefined || result === 'failed') return wrong
  return performBy === undefined ? refusals.performByMissing : refuseDayBefore(performBy, on, '协议生效的')
}
