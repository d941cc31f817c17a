import { theOffice } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Actor } from '../../facts.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet } from '../../duties.ts'
import { isRecused, recusalsInProgress } from '../../proceedings.ts'
import type { Recusal } from '../../proceedings.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { DecideRecusalInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第二十八条第三款. Granted, another takes her place at once; she does nothing more on this petition (permits/may). */
export const decideRecusal: Act<DecideRecusalInput> = {
  label,
  article,
  input,
  texts,
  open(petition, { actor }) {
    const undecided = recusalsInProgress(petition)
    if (undecided.length === 0) return refusals.noRequest
    return undecided.some((recusal) => isDecider(recusal, actor)) ? undefined : refusals.notDecider
  },
  decide(petition, given, facts) {
    const closed = this.open(petition, facts)
    if (closed !== undefined) return closed
    const recusal = recusalsInProgress(petition).find(({ id }) => id === given.recusal)
    if (recusal === undefined) return refusals.unknown
    const { on, granted, replacedBy } = given
    const refusal =
      (isDecider(recusal, facts.actor) ? undefined : refusals.notDecider) ??
      refuseReplacement(petition, recusal, given) ??
      refuseImpossibleDay(petition, on, facts) ??
      refuseDayBefore(on, recusal.requestedOn, '提出回避的')
    if (refusal !== undefined) return refusal
    const reason = neededText(facts, 'reason', texts.reason.label, article)
    if (isRefusal(reason)) return reason
    const event = { type: 'recusalDecided', on, recusal: recusal.id, granted, reason } as const
    const replaced = granted && replacedBy !== undefined && { replacedBy }
    return [{ ...event, ...replaced, clocks: meet(petition, on, `recusalDecision/${recusal.id}`) }]
  },
}

/** The head of her unit; of a head, the office for the level above; the office's head where the unit has nobody else. */
function isDecider({ staff, unit, post }: Recusal, actor: Actor): boolean {
  if (actor.id === staff) return false
  if (actor.unit === theOffice) return actor.role === 'officeHead' || post === 'head'
  return actor.unit === unit && actor.role === 'unitHead' && post === 'staff'
}

function refuseReplacement(
  petition: Petition,
  { staff }: Recusal,
  { granted, replacedBy }: DecideRecusalInput,
): Refusal | undefined {
  if (!granted) return undefined
  if (replacedBy === undefined) return refusals.replacementMissing
  return replacedBy === staff || isRecused(petition, replacedBy) ? refusals.replacementRecused : undefined
}
