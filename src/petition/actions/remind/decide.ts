import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { openDuties } from '../../duties.ts'
import { unitsAtWork } from '../../overseeing.ts'
import type { Petition } from '../../state.ts'
import { input } from './input.ts'
import type { RemindInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 提醒 and 催办 are internal: no clock starts or moves, and 「应当及时督办」（第四十条） is owed as before. */
export const remind: Act<RemindInput> = {
  label,
  article,
  input,
  texts: {},
  open: (petition) => (unitsOwing(petition).length === 0 ? refusals.nothingOwed : undefined),
  decide(petition, { on, unit, mode }, facts) {
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    if (!unitsOwing(petition).includes(unit)) return refusals.owesNothing
    return [{ type: 'reminded', on, unit, mode, clocks: [] }]
  },
}

function unitsOwing(petition: Petition): readonly string[] {
  return unitsAtWork(petition).filter((unit) => openDuties(petition, ({ owner }) => owner === unit).length > 0)
}
