import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { keptOut, refuseInSight, takeFromAccused, withNamed } from '../../naming-accused.ts'
import { input, texts } from './input.ts'
import type { NameAccusedInput } from './input.ts'
import { article, label, refusals, remark } from './texts.ts'

/**
 * Says, at any time, whom a petition accuses, beside those named before: from here on they and whoever answers to them
 * cannot learn that it exists, and what they hold of it is the office's again.
 */
export const nameAccused: Act<NameAccusedInput> = {
  label,
  article,
  input,
  texts,
  remark: () => remark,
  open(petition, facts) {
    if (petition.version === 0) return refusals.notRegistered
    return facts.imported ? refusals.notByImport : undefined
  },
  decide(petition, { on, accusedUnits: units = [], accusedStaff: staff = [] }, facts) {
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const { others } = facts.texts
    if (units.length + staff.length === 0 && others === undefined) return refusals.nobody
    const inSight = refuseInSight({ units, staff }, facts)
    if (inSight !== undefined) return inSight
    const kept = keptOut(withNamed(petition, { units, staff }), facts)
    const clocks = takeFromAccused(petition, kept, on, facts)
    return [{ type: 'accusedNamed', on, ...kept, ...(others !== undefined && { others }), clocks }]
  },
}
