import { thePetitioner } from '../../../terms/clock.ts'
import type { ClockEntry, Duty } from '../../../terms/clock.ts'
import { reckonFromBase, reckonWorkdays } from '../../../terms/reckon.ts'
import type { Reckoning } from '../../../terms/reckon.ts'
import { terms } from '../../../terms/terms.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { openDuties } from '../../duties.ts'
import type { Petition } from '../../state.ts'
import { input } from './input.ts'
import type { RereckonInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * A day reckoned before its year's notice was known is reckoned again, by a clock entry, once the notice is loaded. Named
 * days stand as named. The petitioner's day never becomes earlier: she may have relied on the one she was told.
 */
export const rereckon: Act<RereckonInput> = {
  label,
  article,
  input,
  texts: {},
  open: (petition, facts) => (stale(petition, facts).length > 0 ? undefined : refusals.nothingToReckon),
  decide(petition, { on }, facts) {
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const clocks = stale(petition, facts).map((duty): ClockEntry => {
      const reckoned = reckonAnew(duty, facts)
      return { kind: 'moved', duty: duty.id, cause: 'noticePublished', days: 0, ...reckoned }
    })
    return [{ type: 'rereckoned', on, clocks }]
  },
}

function stale(petition: Petition, { calendar }: Facts): readonly Duty[] {
  return openDuties(petition, ({ term, calendar: reckonedBy }) => {
    return reckonedBy !== calendar.version && terms[term].limit.counted !== 'namedDay'
  })
}

function reckonAnew(duty: Duty, { calendar }: Facts): Reckoning {
  const { limit } = terms[duty.term]
  const anew =
    limit.counted === 'workdays'
      ? reckonWorkdays(duty.from, limit.days, calendar)
      : reckonFromBase(duty.from, duty.base, calendar)
  return duty.owner === thePetitioner && anew.due < duty.due ? { ...anew, due: duty.due } : anew
}
