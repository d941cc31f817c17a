import type { ClockEntry, Duties } from '../terms/clock.ts'
import { applyClockEntry, isOpen, settlementOf, theOffice, thePetitioner } from '../terms/clock.ts'
import { warningOf } from '../terms/warning.ts'
import { openDuties } from '../petition/duties.ts'
import { evolve, replay } from '../petition/evolve.ts'
import { isInHand } from '../petition/state.ts'
import { handlerOf, headOf, officeHead, registrar } from '../petition/testing.ts'
import { nextActsFor } from './next-acts.ts'
import { many, possible } from './testing-explorer.ts'
import type { Reached } from './testing-explorer.ts'

/** What must hold of every petition after every history of acts; tests only. Each answers what is wrong, in words. */
type Invariant = (reached: Reached) => readonly string[]

/** The promise of the house: until the procedure has ended with a reason, somebody owes the next step. */
const somebodyOwes: Invariant = ({ petition }) => {
  if (petition.version === 0) return []
  if (petition.stage === 'ended') return petition.ended === undefined ? ['程序终了而没有原因'] : []
  const open = Object.values(petition.duties).filter(isOpen)
  if (open.length === 0) return ['没有人欠着下一步']
  return open.every((duty) => duty.status === 'suspended') ? ['所有的期限都停着'] : []
}

/** For every open duty one of the acts that answer it is possible today, to somebody who is there. */
const somebodyMay: Invariant = (reached) =>
  Object.values(reached.petition.duties)
    .filter(isOpen)
    .flatMap(({ term, owner }) => {
      const people = isUnit(owner) ? [handlerOf(owner), headOf(owner), registrar, officeHead] : [registrar, officeHead]
      const among = nextActsFor(term)
      const [first] = possible(reached, { people, among, drawn: many })
      return first === undefined ? [`${term} 归 ${owner}，没有人能办：${among.join('、')}`] : []
    })

function isUnit(owner: string): boolean {
  return owner !== theOffice && owner !== thePetitioner
}

/** The row is the fold of the events. */
const replayed: Invariant = ({ petition, events }) =>
  JSON.stringify(replay(petition.id, events)) === JSON.stringify(petition) ? [] : ['重放与现状不一致']

/** Entries of different duties do not touch one another: in whatever order they are folded, the same is owed. */
const anyOrder: Invariant = ({ petition, events }) => {
  const entries = events.flatMap((event) => event.clocks)
  const duties = [...new Set(entries.map((entry) => entry.duty))].reverse()
  const other = duties.flatMap((duty) => entries.filter((entry) => entry.duty === duty)).reduce(fold, {})
  return Object.entries(petition.duties).every(([id, duty]) => JSON.stringify(other[id]) === JSON.stringify(duty))
    ? []
    : ['期限账换了次序，结果不同']
}

function fold(duties: Duties, entry: ClockEntry): Duties {
  return applyClockEntry(duties, entry)
}

/** 第三十条第三款: what is in hand is never in the hands of the accused. */
const neverTheAccused: Invariant = ({ petition }) => {
  const held = petition.assignments.some((a) => a.status !== 'returned' && petition.accusedUnits.includes(a.unit))
  return held && isInHand(petition) ? ['在被检举控告的单位手里'] : []
}

/**
 * Nothing is open and past its day without showing: what runs is shown as missed and, where it counts, counted as such;
 * what stands still does so for a hearing whose conclusion is owed, and goes on with it.
 */
const missedShows: Invariant = ({ petition, today }) => {
  const open = Object.values(petition.duties).filter(isOpen)
  const heard = open.some(({ term }) => term === 'hearing')
  return open.flatMap((duty) => {
    if (duty.status === 'suspended') return heard ? [] : [`${duty.id} 停着，而没有听证`]
    if (duty.due >= today) return []
    const isCounted = !duty.counted || settlementOf(duty)?.timely === false
    return warningOf(duty, today) === 'missed' && isCounted ? [] : [`${duty.id} 已过期而看不出来`]
  })
}

/** 第三十四条: with the last extension taken out of the account, and with the act that takes it back, the day is what it was. */
const extensionRemoved: Invariant = (reached) => {
  const { petition, events } = reached
  const entries = events.flatMap((event) => event.clocks)
  return openDuties(petition, (duty) => duty.extendedDays > 0).flatMap(({ id }) => {
    const own = entries.filter((entry) => entry.duty === id)
    const last = own.at(-1)
    if (last?.kind !== 'moved' || last.cause !== 'extended') return []
    const [earlier] = Object.values(own.slice(0, -1).reduce(fold, {}))
    const [retracted] = possible(reached, {
      people: [headOf(String(petition.duties[id]?.owner))],
      among: ['retractExtension'],
    })
    if (earlier === undefined) return [`${id} 延长以前没有日期`]
    if (retracted === undefined) return earlier.due < reached.today ? [] : [`${id} 的延长收不回来`]
    const after = retracted.events.reduce(evolve, petition).duties[id]
    const same =
      after?.due === earlier.due && after.base === earlier.base && after.extendedDays === earlier.extendedDays
    return same ? [] : [`收回延长以后，${id} 不是原来的日期`]
  })
}

const all: readonly Invariant[] = [
  somebodyOwes,
  somebodyMay,
  replayed,
  anyOrder,
  neverTheAccused,
  missedShows,
  extensionRemoved,
]

export function invariants(reached: Reached): readonly string[] {
  return all.flatMap((invariant) => invariant(reached))
}
