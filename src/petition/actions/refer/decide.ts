import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { clocksOfReferral } from '../../referring.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { refuseTypedDay } from '../../typed-day.ts'
import { input, texts } from './input.ts'
import type { ReferInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第二十二条第二款 「应当转送同级政法部门依法处理」; the fifteen days of the first paragraph hold for it too (Q11). */
export const refer: Act<ReferInput> = {
  label,
  article,
  input,
  texts,
  open: ({ stage, version }) => (stage === 'registered' && version > 0 ? undefined : refusals.notAtOffice),
  decide(petition, given, facts) {
    const { on, mode, body, law } = given
    const refusal =
      this.open(petition, facts) ??
      refuseMode(petition, given) ??
      refuseImpossibleDay(petition, on, facts) ??
      refuseTypedDay(given)
    if (refusal !== undefined) return refusal
    const reason = neededText(facts, 'reason', texts.reason.label, article)
    if (isRefusal(reason)) return reason
    const clocks = clocksOfReferral(petition, given, facts)
    return [{ type: 'referred', on, mode, body, ...(law !== undefined && { law }), reason, clocks }]
  },
}

function refuseMode({ form, accusedUnits }: Petition, { mode, body }: ReferInput): Refusal | undefined {
  if (accusedUnits.includes(body)) return refusals.accusedUnit
  if (form === 'visit') return mode === 'guided' ? undefined : refusals.visitsAreGuided
  return mode === 'forwarded' ? undefined : refusals.lettersAreForwarded
}
