import type { ClockEntry, Duty } from '../terms/clock.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import type { Facts } from './facts.ts'
import { answeredWith } from './answering.ts'
import { refuseDayBefore, refuseImpossibleDay } from './day-of-act.ts'
import { meet, meetSooner, startDuty, waiveWhere } from './duties.ts'
import { endedAs } from './ending.ts'
import { serverOf } from './hidden-name.ts'
import type { Refusal } from './refusal.ts'
import { inRound } from './rounds.ts'
import type { OtherAnswer } from './routing.ts'
import { assignmentOf, isInHand } from './state.ts'
import type { EndReason, Petition } from './state.ts'

/**
 * What 回复 (第二十九条), 反馈 (第三十条) and 履行或者答复 (第三十一条第五项) have in common: written, sent out, proved to have arrived,
 * and the end of this procedure — no 复查 is asked against them.
 */

/** Whether the unit leads, so that the answer is its own to give. */
export function leads(petition: Petition, unit: string): boolean {
  return isInHand(petition) && assignmentOf(petition, unit)?.role === 'lead'
}

/** An answer leaves on a day that has come, and not before the duty it performs began. */
export function refuseAnswerDay(petition: Petition, on: PlainDate, facts: Facts): Refusal | undefined {
  const { receivedOn = petition.receivedOn } = assignmentOf(petition, facts.actor.unit) ?? {}
  return refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, receivedOn, '单位收到的')
}

/** The duty is met; where she was never told before, the answer is the first she hears, as late as it is. */
export function clocksOfAnswer(petition: Petition, owed: Duty, on: PlainDate, { calendar }: Facts): ClockEntry[] {
  const sending = owed.id.slice(owed.id.indexOf('/') + 1)
  return [
    ...meetSooner(petition, on, `notice/${sending}`),
    ...meet(petition, on, owed.id),
    ...waiveWhere(petition, on, 'concludedByLead', ({ term }) => answeredWith.has(term)),
    startDuty(inRound(petition, 'service/answer'), 'service', serverOf(petition, owed.owner), { from: on, calendar }),
  ]
}

/** 办结: the answer has left for service. */
export function answered(petition: Petition, to: OtherAnswer['to'], leftOn: PlainDate): Petition {
  return { ...petition, stage: 'concluded', otherAnswer: { to, leftOn } }
}

const endReasons = {
  suggestion: 'suggestionAnswered',
  accusation: 'accusationAnswered',
  statutoryDuty: 'statutoryDutyAnswered',
} as const satisfies Record<OtherAnswer['to'], EndReason>

/** Proved to have reached her: nothing more is owed to her in this procedure. */
export function answerArrived(petition: Petition, deliveredOn: PlainDate): Petition {
  const { otherAnswer } = petition
  if (otherAnswer === undefined) return petition
  return { ...endedAs(petition, endReasons[otherAnswer.to], deliveredOn), otherAnswer: { ...otherAnswer, deliveredOn } }
}
