import type { Actor } from '../petition/facts.ts'
import type { Petition } from '../petition/state.ts'
import { assignmentOf } from '../petition/state.ts'
import { isOpen } from '../terms/clock.ts'
import { relationOf } from './unit-relation.ts'
import type { UnitRelation } from './unit-relation.ts'

/** Why somebody may have looked at a petition, in words, and whether anything asked her to. */
export interface LookGround {
  readonly why: string
  /** 无在办事项的查看: nothing there for her to do, and nothing she did lately; the auditor is shown it as such. */
  readonly idle: boolean
}

/** An act of her own gives a reason to look again for this long. */
export const recentActDays = 30

const relations = {
  office: '信访局经办',
  lead: '本单位主办',
  assisting: '本单位协办',
  reviewer: '本单位复查、复核',
  other: '凭登记',
} as const satisfies Record<UnitRelation, string>

/** Who audits looks as her duty: that needs no petition in hand. */
const oversees: ReadonlySet<Actor['role']> = new Set(['auditor'])

/**
 * The ground of a look. A duty of her unit is a ground for whoever works there, but where its head has named a handler
 * only for the two of them.
 *
 * @param actedLately whether she entered an act on this petition within `recentActDays`
 */
export function lookGround(actor: Actor, petition: Petition, actedLately: boolean): LookGround {
  const relation = relations[relationOf(actor, petition)]
  if (oversees.has(actor.role)) return { why: `${relation}：监督`, idle: false }
  if (isHers(actor, petition)) return { why: `${relation}：有在办义务`, idle: false }
  if (actedLately) return { why: `${relation}：近${String(recentActDays)}日内办理过`, idle: false }
  return { why: `${relation}：无在办事项`, idle: true }
}

function isHers({ id, unit, role }: Actor, petition: Petition): boolean {
  if (!Object.values(petition.duties).some((duty) => duty.owner === unit && isOpen(duty))) return false
  const handler = assignmentOf(petition, unit)?.handler
  return handler === undefined || handler === id || role !== 'handler'
}
