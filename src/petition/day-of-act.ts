import type { PlainDate } from '../calendar/plain-date.ts'
import { sayDay } from '../calendar/plain-date.ts'
import type { Facts } from './facts.ts'
import { refuse } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import type { Petition } from './state.ts'

/** An act lies on a day that has come, and not before the petition was received. What is entered late stays late. */
export function refuseImpossibleDay(petition: Petition, on: PlainDate, facts: Facts): Refusal | undefined {
  if (on > facts.today) {
    return refuse('dayInFuture', '办理须如实记载', `${sayDay(on)}还没有到，请按实际办理的日期填写。`)
  }
  const { firstKnownDay } = facts.calendar
  if (on < firstKnownDay) {
    const known = sayDay(firstKnownDay)
    return refuse(
      'dayBeforeCalendar',
      '办理须如实记载',
      `${sayDay(on)}早于放假安排已载入的${known}，期限无从推算，请核对日期。`,
    )
  }
  if (petition.version > 0 && on < petition.receivedOn) {
    const received = sayDay(petition.receivedOn)
    return refuse('dayBeforeReceipt', '办理须如实记载', `${sayDay(on)}早于收到信访件的${received}，请核对日期。`)
  }
  return undefined
}

/** An act lies on or after the one it rests on: `after` names that one, 「单位收到之日」. */
export function refuseDayBefore(on: PlainDate, earliest: PlainDate, after: string): Refusal | undefined {
  if (on >= earliest) return undefined
  return refuse('dayOutOfOrder', '办理须如实记载', `${sayDay(on)}早于${after}${sayDay(earliest)}，请核对日期。`)
}
