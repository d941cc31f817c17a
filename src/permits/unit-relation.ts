import { theOffice } from '../terms/clock.ts'
import { isShieldedFrom } from '../petition/accused.ts'
import type { Actor } from '../petition/facts.ts'
import { reviewerOf } from '../petition/rounds.ts'
import { assignmentOf } from '../petition/state.ts'
import type { Petition } from '../petition/state.ts'

/** What an actor's unit has to do with a petition: 信访局、主办、协办、复查复核机关、其他. */
export type UnitRelation = 'office' | 'lead' | 'assisting' | 'reviewer' | 'other'

/**
 * Of two relations the one that acts now counts: a unit asked to review reviews. Who was accused, or answers to the accused,
 * is 'other', whatever she or her unit was before: from every answer she gets, she learns no more than somebody who was
 * never near the petition (第三十条第三款).
 */
export function relationOf(actor: Actor, petition: Petition): UnitRelation {
  if (isShieldedFrom(actor, petition)) return 'other'
  const { unit } = actor
  if (unit === theOffice) return 'office'
  if (unit === reviewerOf(petition)) return 'reviewer'
  return assignmentOf(petition, unit)?.role ?? 'other'
}
