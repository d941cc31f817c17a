import { theOffice } from '../terms/clock.ts'
import { reviewerOf } from '../petition/rounds.ts'
import { assignmentOf } from '../petition/state.ts'
import type { Petition } from '../petition/state.ts'

/** What an actor's unit has to do with a petition: 信访局、主办、协办、复查复核机关、其他. */
export type UnitRelation = 'office' | 'lead' | 'assisting' | 'reviewer' | 'other'

/**
 * Of two relations the one that acts now counts: a unit asked to review reviews. A unit that was accused is 'other',
 * whatever it was before: from every answer it gets, it learns no more than a unit that was never near the petition
 * (第三十条第三款).
 */
export function unitRelationOf(unit: string, petition: Petition): UnitRelation {
  if (unit === theOffice) return 'office'
  if (petition.accusedUnits.includes(unit)) return 'other'
  if (unit === reviewerOf(petition)) return 'reviewer'
  return assignmentOf(petition, unit)?.role ?? 'other'
}
