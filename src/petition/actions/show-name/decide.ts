import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { isRefusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { ShowNameInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** Hers to take back, and nobody else's. What the office has to serve by now stays with the office. */
export const showName: Act<ShowNameInput> = {
  label,
  article,
  input,
  texts,
  open: (petition) => (petition.nameHidden === undefined ? refusals.notHidden : undefined),
  decide(petition, { on }, facts) {
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const request = neededText(facts, 'request', texts.request.label, article)
    return isRefusal(request) ? request : [{ type: 'nameShown', on, request, clocks: [] }]
  },
}
