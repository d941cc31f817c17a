import type { PlainDate } from '../calendar/plain-date.ts'
import { theOffice } from '../terms/clock.ts'
import type { ClockEntry } from '../terms/clock.ts'
import { noHierarchy, shieldedUnits, standInSight } from './accused.ts'
import type { Accused } from './accused.ts'
import { giveBack, openDuties, releaseUnits, startDuty } from './duties.ts'
import type { Facts } from './facts.ts'
import { refuse } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import { takeBack } from './sendings.ts'
import { heldByAccused } from './state.ts'
import type { Petition } from './state.ts'

/** What acts that name the accused have in common: who is kept out by it, and what they held is taken from them. */

/** Who is kept out, as an act records it: units with those they head and those below, members of staff as named. */
export interface KeptOut {
  readonly accusedUnits: readonly string[]
  readonly accusedStaff?: readonly string[]
}

/** 第三十条第三款, said of the county's own: nothing of it is written, and the remedy is the way past this house. */
const accusedInSight: Refusal = refuse(
  'officeAccused',
  '第三十条第三款',
  '被检举控告的是县里的领导、纪检监察机关、本局或本局人员，不能在本系统内办理，刚才填写的内容没有保存。' +
    '请把材料线下报送上一级信访部门或纪检监察机关，由上一级登记办理；已经登记了的，请上一级决定怎样移交。',
)

/** Refused where the accused stand in the county's own chain of sight. */
export function refuseInSight(accused: Accused, { hierarchy = noHierarchy }: Facts): Refusal | undefined {
  return standInSight(accused, hierarchy) ? accusedInSight : undefined
}

/** Nobody is left out where nobody is named, so that acts without any read as they always did. */
export function keptOut(accused: Accused, { hierarchy = noHierarchy }: Facts): KeptOut {
  const { staff } = accused
  return { accusedUnits: shieldedUnits(accused, hierarchy), ...(staff.length > 0 && { accusedStaff: staff }) }
}

/** What was named before together with what is named now: naming adds, and forgetting takes nothing off. */
export function withNamed({ accusedUnits, accusedStaff = [] }: Petition, { units, staff }: Accused): Accused {
  return { units: [...new Set([...accusedUnits, ...units])], staff: [...new Set([...accusedStaff, ...staff])] }
}

/** Clock entries by which the accused lose what they hold and owe: the office has it back and sends it elsewhere. */
export function takeFromAccused(
  petition: Petition,
  { accusedUnits }: KeptOut,
  on: PlainDate,
  { calendar }: Facts,
): ClockEntry[] {
  const back = heldByAccused(petition, accusedUnits)
  const others = accusedUnits.filter((unit) => back.every((each) => each.unit !== unit))
  // An opinion that left before the accused was known still has to be proved to have arrived: by the office, not by them.
  const inTransit = openDuties(petition, ({ term, owner }) => term === 'service' && accusedUnits.includes(owner))
  return [
    ...giveBack(petition, back, on, { cause: 'accusedUnit', calendar }),
    ...releaseUnits(petition, others, on, 'accusedUnit'),
    ...inTransit.map(({ id, from }) => startDuty(id, 'service', theOffice, { from, calendar })),
  ]
}

/** The petition with these people kept out, out of their hands, and with no accused handler. */
export function keepingOut(petition: Petition, { accusedUnits, accusedStaff }: KeptOut): Petition {
  const { accusedStaff: _, ...rest } = takeBack(petition, heldByAccused(petition, accusedUnits))
  const assignments = rest.assignments.map((each) => {
    if (each.handler === undefined || accusedStaff?.includes(each.handler) !== true) return each
    const { handler: __, ...unhandled } = each
    return unhandled
  })
  return { ...rest, assignments, accusedUnits, ...(accusedStaff !== undefined && { accusedStaff }) }
}
