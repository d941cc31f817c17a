import { theOffice } from '../terms/clock.ts'
import type { Actor, Hierarchy } from './facts.ts'
import { isSealed } from './sealed.ts'
import type { Petition } from './state.ts'

/** Who is accused, by id: units, and members of staff. Who has no account is named in a sealed text alone. */
export interface Accused {
  readonly units: readonly string[]
  readonly staff: readonly string[]
}

/** No register at hand: every unit stands alone. */
export const noHierarchy: Hierarchy = { superiorOf: {}, posts: {}, inSight: [] }

/**
 * 第三十条第三款 「不得将信访人的检举、揭发材料以及有关情况透露或者转给被检举、揭发的人员或者单位」: the units that are kept
 * out. The accused ones, those that an accused person heads, and every unit under one of them: who answers to the accused
 * would have to answer her.
 */
export function shieldedUnits({ units, staff }: Accused, { superiorOf, posts }: Hierarchy): readonly string[] {
  const headed = staff.flatMap((id) => {
    const post = posts[id]
    return post?.role === 'unitHead' ? [post.unit] : []
  })
  const out = new Set([...units, ...headed])
  const below = (unit: string): boolean => unitsAbove(unit, superiorOf).some((each) => out.has(each))
  return [...out, ...Object.keys(superiorOf).filter((unit) => !out.has(unit) && below(unit))]
}

/** The units over a unit, the nearest first. A register that runs in a circle is walked once. */
export function unitsAbove(unit: string, superiorOf: Hierarchy['superiorOf']): readonly string[] {
  const above: string[] = []
  for (let at = superiorOf[unit]; at !== undefined && !above.includes(at) && at !== unit; at = superiorOf[at]) {
    above.push(at)
  }
  return above
}

/**
 * Whether the accused stand where the county itself looks from: its leaders, the discipline organ, or anybody of the
 * office — head, registrar, auditor, administrator. Nobody is excepted: what accuses them is not kept here.
 */
export function standInSight({ units, staff }: Accused, { posts, inSight }: Hierarchy): boolean {
  const seeing = new Set([theOffice, ...inSight])
  return units.some((unit) => seeing.has(unit)) || staff.some((id) => seeing.has(posts[id]?.unit ?? ''))
}

/**
 * Everything an actor answers to, herself first. In the office she stands for herself alone: the office as a whole is
 * never kept out of a petition, since what accuses it is not kept here.
 */
export function lineOf({ id, unit, answersTo = [] }: Actor): readonly string[] {
  return unit === theOffice ? [id] : [id, unit, ...answersTo]
}

/** Whether a petition must not be known to this person: she, or somebody she answers to, is the accused. */
export function isShieldedFrom(actor: Actor, { accusedUnits, accusedStaff = [] }: Petition): boolean {
  if (accusedUnits.length === 0 && accusedStaff.length === 0) return false
  return lineOf(actor).some((each) => accusedUnits.includes(each) || accusedStaff.includes(each))
}

/** Who reads what is published: nobody in particular, so the accused too. */
export const thePublic = 'public'

/**
 * Everybody a petition is kept from, by id, as they are written down for whoever looks. What is kept from one is kept out of
 * what is published: a total that moves by one would tell her.
 */
export function keptFrom(petition: Petition): readonly string[] {
  const { accusedUnits, accusedStaff = [] } = petition
  const out = [...new Set([...accusedUnits, ...accusedStaff])]
  return out.length > 0 || isSealed(petition) ? [...out, thePublic] : []
}

/**
 * Whether papers on it are numbered apart, in the series marked 「专」: an accusation, and whatever is kept from somebody. In
 * the open series a gap would tell.
 */
export function isInSealedSeries(petition: Petition): boolean {
  return petition.kind === 'accusation' || keptFrom(petition).length > 0
}
