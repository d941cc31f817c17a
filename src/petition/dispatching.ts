import type { PlainDate } from '../calendar/plain-date.ts'
import type { ClockEntry } from '../terms/clock.ts'
import type { Facts } from './facts.ts'
import { refuseImpossibleDay } from './day-of-act.ts'
import { meet, startSending } from './duties.ts'
import type { Refusal } from './refusal.ts'
import type { Sending } from './sendings.ts'
import type { Petition } from './state.ts'

/** What 转送 and 交办 have in common: to whom, sent when, received when. */
interface Dispatch {
  readonly on: PlainDate
  readonly units: readonly string[]
  readonly receivedOn?: PlainDate | undefined
}

/** 第三十条第三款: until the kind and who is accused are confirmed, no unit reads what she wrote. */
export function remarkUnconfirmed({ kindConfirmedBy }: Petition): string | undefined {
  if (kindConfirmedBy !== undefined) return undefined
  return '类别还没有确认：确认以前，单位只看得到编号、日期和期限，看不到内容（第三十条第三款）。请先办确认类别。'
}

type DispatchRefusals = Readonly<Record<'accusedUnit' | 'sameUnitTwice' | 'receivedBeforeSent', Refusal>>

/** 第三十条第三款 「不得将信访人的检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位」 comes first. */
export function refuseDispatch(
  petition: Petition,
  to: Dispatch,
  facts: Facts,
  refusals: DispatchRefusals,
): Refusal | undefined {
  if (to.units.some((unit) => petition.accusedUnits.includes(unit))) return refusals.accusedUnit
  if (new Set(to.units).size < to.units.length) return refusals.sameUnitTwice
  if (to.receivedOn !== undefined && to.receivedOn < to.on) return refusals.receivedBeforeSent
  return refuseImpossibleDay(petition, to.receivedOn ?? to.on, facts)
}

/** The office's own duty is met, and each unit's clocks start on the day it received the petition. */
export function dispatchTo(
  petition: Petition,
  to: Dispatch,
  facts: Facts,
): { sendings: Sending[]; clocks: ClockEntry[] } {
  const receivedOn = to.receivedOn ?? to.on
  const sendings = to.units.map((unit, index): Sending => ({
    id: String(petition.assignments.length + index + 1),
    unit,
    role: index === 0 ? 'lead' : 'assisting',
    receivedOn,
  }))
  const clocks = [
    ...meet(petition, to.on, 'dispatch', ...redispatchDuties(petition)),
    ...sendings.flatMap((sending) => startSending(sending, 'forwarded', petition.kind, facts.calendar)),
  ]
  return { sendings, clocks }
}

function redispatchDuties(petition: Petition): readonly string[] {
  return Object.values(petition.duties)
    .filter((duty) => duty.term === 'redispatch')
    .map((duty) => duty.id)
}
