import type { Facts } from '../petition/act.ts'
import { acts } from '../petition/actions/index.ts'
import type { ActName } from '../petition/actions/index.ts'
import type { Refusal } from '../petition/refusal.ts'
import type { Petition } from '../petition/state.ts'
import { may } from './may.ts'
import { maySee } from './may-see.ts'

/** One line of a petition's menu: open, or closed and why. */
export interface AvailableAction {
  readonly act: ActName
  /** 转送 */
  readonly label: string
  readonly article: string
  readonly open: boolean
  readonly why?: Refusal
}

export const actNames: readonly ActName[] = Object.keys(acts).filter(isActName)

/**
 * Every act there is, for this actor today, in the order the work takes: with the same guards that decide it, so that a
 * menu never promises what would be refused. Who may not see the petition gets no menu, and no reasons.
 */
export function availableActions(petition: Petition, facts: Facts): readonly AvailableAction[] {
  if (petition.version > 0 && maySee(facts.actor, petition) === 'nothing') return []
  return actNames.map((act) => {
    const { label, article } = acts[act]
    const why = may(facts.actor, act, petition) ?? acts[act].open(petition, facts)
    return why === undefined ? { act, label, article, open: true } : { act, label, article, open: false, why }
  })
}

export function isActName(text: string): text is ActName {
  return Object.hasOwn(acts, text)
}
