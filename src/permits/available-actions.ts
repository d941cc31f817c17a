import type { Act } from '../petition/act.ts'
import type { Facts } from '../petition/facts.ts'
import { acts } from '../petition/actions/index.ts'
import type { ActName } from '../petition/actions/index.ts'
import type { Refusal } from '../petition/refusal.ts'
import type { Petition } from '../petition/state.ts'
import { openDuties } from '../petition/duties.ts'
import { theOffice, thePetitioner } from '../terms/clock.ts'
import type { Duty } from '../terms/clock.ts'
import { may } from './may.ts'
import { maySee } from './may-see.ts'
import { nextActsFor } from './next-acts.ts'

/** One line of a petition's menu: open, with what to know before; or closed, and why. */
export interface AvailableAction {
  readonly act: ActName
  /** 转送 */
  readonly label: string
  readonly article: string
  readonly open: boolean
  readonly why?: Refusal
  readonly note?: string
  /** The open duties of the actor's unit this act answers, or is the first step to answer: what is to be done now. */
  readonly answers: readonly string[]
}

export const actNames: readonly ActName[] = Object.keys(acts).filter(isActName)

/**
 * Every act there is, for this actor today, in the order the work takes: with the same guards that decide it, so that a
 * menu never promises what would be refused. Who may not see the petition gets no menu, and no reasons.
 */
export function availableActions(petition: Petition, facts: Facts): readonly AvailableAction[] {
  if (petition.version > 0 && maySee(facts.actor, petition) === 'nothing') return []
  const owed = owedBy(facts.actor.unit, petition)
  return actNames.map((act) => {
    const asked: Act<unknown> = acts[act]
    const { label, article } = asked
    const why = may(facts.actor, act, petition) ?? asked.open(petition, facts)
    if (why !== undefined) return { act, label, article, open: false, why, answers: [] }
    const note = asked.remark?.(petition, facts)
    const answers = owed.filter(({ term }) => nextActsFor(term).includes(act)).map(({ id }) => id)
    return { act, label, article, open: true, answers, ...(note !== undefined && { note }) }
  })
}

/** What the petitioner may do within her days is done by the office that enters it for her. */
function owedBy(unit: string, petition: Petition): readonly Duty[] {
  return openDuties(petition, ({ owner }) => owner === unit || (unit === theOffice && owner === thePetitioner))
}

export function isActName(text: string): text is ActName {
  return Object.hasOwn(acts, text)
}
