import type { Actor } from '../petition/facts.ts'
import type { ActName } from '../petition/actions/index.ts'
import type { Decision } from '../petition/act.ts'
import { isRefusal } from '../petition/refusal.ts'
import type { Petition } from '../petition/state.ts'
import { isPermitted } from './table.ts'
import { relationOf } from './unit-relation.ts'

/**
 * 代: what somebody does that she may do only because she stands in for a head is recorded in both names. What is her own
 * to do stays her own.
 */
export function inNameOf(actor: Actor, act: ActName, petition: Petition, decision: Decision): Decision {
  const { deputyFor } = actor
  if (deputyFor === undefined || isRefusal(decision)) return decision
  if (isPermitted(deputyFor.ownRole, relationOf(actor, petition), act)) return decision
  return decision.map((event) => ({ ...event, deputyFor: deputyFor.head }))
}
