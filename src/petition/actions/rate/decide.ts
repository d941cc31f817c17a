import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { input } from './input.ts'
import type { RateInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第二十一条第二款: petitioners can rate. A second rating takes the place of the first; not rating counts as nothing (Q22). */
export const rate: Act<RateInput> = {
  label,
  article,
  input,
  open: (petition) => (petition.opinion?.leftOn === undefined ? refusals.notConcluded : undefined),
  decide(petition, { on, of, rating }, facts) {
    const refusal =
      this.open(petition, facts) ??
      refuseImpossibleDay(petition, on, facts) ??
      refuseDayBefore(on, petition.opinion?.leftOn ?? on, '书面答复送出的')
    return refusal ?? [{ type: 'rated', on, of, rating, clocks: [] }]
  },
}
