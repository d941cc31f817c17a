import { isOpen } from '../../../terms/clock.ts'
import type { ClockEntry } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { waiveWhere } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { StrikeOutInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * A registration that should never have been: it stays, readable, under its number, and counts nowhere any more. Decided by
 * an officer's head other than who registered it; never once she has a written answer.
 */
export const strikeOut: Act<StrikeOutInput> = {
  label,
  article,
  input,
  texts,
  open(petition) {
    if (petition.version === 0) return refusals.notRegistered
    if (petition.ended === 'struckOut') return refusals.alreadyStruckOut
    return isAnswered(petition) ? refusals.answered : undefined
  },
  decide(petition, given, facts) {
    const { on, mistake, other } = given
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    if (mistake === 'enteredTwice' && other === undefined) return refusals.otherMissing
    if (other === petition.id) return refusals.samePetition
    const reason = neededText(facts, 'reason', texts.reason.label, article)
    if (isRefusal(reason)) return reason
    const event = { type: 'struckOut', on, mistake, reason, decidedBy: facts.actor.id } as const
    return [{ ...event, ...(other !== undefined && { other }), clocks: uncounted(petition, on) }]
  },
}

function isAnswered({ opinion, otherAnswer, pastRounds }: Petition): boolean {
  return opinion?.leftOn !== undefined || otherAnswer !== undefined || pastRounds !== undefined
}

/** Nothing is owed any more, and nothing that was done or missed counts: the duties were never owed. */
function uncounted(petition: Petition, on: StrikeOutInput['on']): ClockEntry[] {
  const settled = Object.values(petition.duties).filter((duty) => duty.counted && !isOpen(duty))
  return [
    ...waiveWhere(petition, on, 'struckOut', () => true),
    ...settled.map((duty): ClockEntry => ({ kind: 'restated', duty: duty.id, as: { ...duty, counted: false } })),
  ]
}
