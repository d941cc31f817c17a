import { theOffice } from '../terms/clock.ts'
import type { ClockEntry } from '../terms/clock.ts'
import type { Facts } from './facts.ts'
import { meet, openDuties, waiveWhere } from './duties.ts'
import type { Petition } from './state.ts'
import { startTyped } from './typed-day.ts'
import type { TypedDay } from './typed-day.ts'

/** 第二十二条第二款: the office has sent it on in time, and from now on owes her word of what came of it. */
export function clocksOfReferral(petition: Petition, given: TypedDay, { calendar }: Facts): ClockEntry[] {
  const sent = openDuties(petition, ({ term }) => term === 'dispatch' || term === 'redispatch').map(({ id }) => id)
  const pending = waiveWhere(petition, given.on, 'otherProcedure', ({ term }) => term === 'jurisdiction')
  const terms = { typed: 'referralOutcome', own: 'referralWatch' } as const
  return [
    ...meet(petition, given.on, ...sent),
    ...pending,
    startTyped('outcome/referral', terms, theOffice, { ...given, calendar }),
  ]
}
