import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { isInCompartment } from '../../sealed.ts'
import { input } from './input.ts'
import type { HandBackInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * The organ does not take the matter up: out of its compartment, opened with both passphrases, the office gets back what it
 * sent, word for word. Done in the compartment and nowhere else; to whom it goes on is the office's to record.
 */
export const handBack: Act<HandBackInput> = {
  label,
  article,
  input,
  texts: {},
  open(petition, { actor }) {
    if (!isInCompartment(petition)) return refusals.notInCompartment
    return petition.referral?.compartment?.unit === actor.unit ? undefined : refusals.notYours
  },
  decide(petition, { on }, facts) {
    const { referral } = petition
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const early = referral === undefined ? undefined : refuseDayBefore(on, referral.on, '转送的')
    return early ?? [{ type: 'handedBack', on, clocks: [] }]
  },
}
