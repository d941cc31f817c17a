import type { PlainDate } from '../../../calendar/plain-date.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import type { Refusal } from '../../refusal.ts'
import { input } from './input.ts'
import type { RateInput } from './input.ts'
import { article, label, refusals, windowClosed } from './texts.ts'
import { ratingClosesOn } from './window.ts'

/**
 * 第二十一条第二款: petitioners can rate, with the code of their own petition. A second rating takes the place of the first
 * while the window is open; who did not rate is counted as not having rated (Q22). A ledger's ratings are taken as they are.
 */
export const rate: Act<RateInput> = {
  label,
  article,
  input,
  texts: {},
  open(petition, facts) {
    const leftOn = petition.opinion?.leftOn
    return leftOn === undefined ? refusals.notConcluded : refuseLate(leftOn, facts)
  },
  decide(petition, { on, of, rating }, facts) {
    const refusal =
      this.open(petition, facts) ??
      refuseImpossibleDay(petition, on, facts) ??
      refuseDayBefore(on, petition.opinion?.leftOn ?? on, '书面答复送出的')
    return refusal ?? [{ type: 'rated', on, of, rating, clocks: [] }]
  },
}

function refuseLate(leftOn: PlainDate, { today, imported }: Facts): Refusal | undefined {
  const closesOn = ratingClosesOn(leftOn)
  return closesOn !== undefined && today > closesOn && !imported ? windowClosed(closesOn) : undefined
}
