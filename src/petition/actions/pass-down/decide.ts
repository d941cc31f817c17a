import type { Act } from '../../act.ts'
import { dispatchTo, refuseDispatch } from '../../dispatching.ts'
import { meet, releaseUnits, waive } from '../../duties.ts'
import { cameToUnit } from '../../first-hand.ts'
import { isRefusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { PassDownInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第二十三条第一款 「应当转送、交办有权处理的机关、单位，并告知信访人转送、交办去向」: told in writing, which meets the unit's own
 * fifteen days; the unit below has its own from the day it received the matter.
 */
export const passDown: Act<PassDownInput> = {
  label,
  article,
  input,
  texts,
  open: (petition, { actor }) => (cameToUnit(petition, actor.unit) === undefined ? refusals.notDirect : undefined),
  decide(petition, { on, unit, receivedOn }, facts) {
    const own = cameToUnit(petition, facts.actor.unit)
    if (own === undefined) return refusals.notDirect
    if (unit === own.unit) return refusals.sameUnitTwice
    const to = { on, units: [unit], receivedOn }
    const refusal = refuseDispatch(petition, to, facts, refusals)
    if (refusal !== undefined) return refusal
    const notice = neededText(facts, 'notice', texts.notice.label, article)
    if (isRefusal(notice)) return notice
    const { sendings, clocks } = dispatchTo(petition, to, facts)
    const settled = [
      ...meet(petition, on, `notice/${own.id}`),
      ...waive(petition, on, 'passedDown', `reply/${own.id}`, `handling/${own.id}`),
      ...releaseUnits(petition, [own.unit], on, 'passedDown'),
    ]
    return [{ type: 'passedDown', on, assignment: own.id, sendings, notice, clocks: [...settled, ...clocks] }]
  },
}
