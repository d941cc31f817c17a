import { theOffice } from '../../../terms/clock.ts'
import type { ClockEntry } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { openDuties, startDuty } from '../../duties.ts'
import type { Facts } from '../../facts.ts'
import { isRefusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { HideNameInput } from './input.ts'
import { advice, article, knownAlready, label, refusals } from './texts.ts'

/** Her request: from here on no unit is told who she is, and what units write to her is served by the office. */
export const hideName: Act<HideNameInput> = {
  label,
  article,
  input,
  texts,
  remark: ({ assignments, kindConfirmedBy }) =>
    assignments.length > 0 && kindConfirmedBy !== undefined ? knownAlready : advice,
  open(petition) {
    if (petition.version === 0) return refusals.notRegistered
    return petition.nameHidden === undefined ? undefined : refusals.hiddenAlready
  },
  decide(petition, { on }, facts) {
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const request = neededText(facts, 'request', texts.request.label, article)
    if (isRefusal(request)) return request
    return [{ type: 'nameConcealed', on, request, clocks: servedByOffice(petition, facts) }]
  },
}

/** A paper that left already still has to be proved to have arrived: by who knows whom to ask. */
function servedByOffice(petition: Petition, { calendar }: Facts): ClockEntry[] {
  const owed = openDuties(petition, ({ term, owner }) => term === 'service' && owner !== theOffice)
  return owed.map(({ id, from }) => startDuty(id, 'service', theOffice, { from, calendar }))
}
