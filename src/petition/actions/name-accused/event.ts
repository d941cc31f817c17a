import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { keepingOut } from '../../naming-accused.ts'
import type { KeptOut } from '../../naming-accused.ts'
import type { TextRef } from '../../text-ref.ts'

export interface AccusedNamed extends Recorded, KeptOut {
  readonly type: 'accusedNamed'
  /** Those who have no account, in a text of their own. */
  readonly others?: TextRef
}

export const accusedNamed: EventRule<AccusedNamed> = {
  evolve: (petition, { accusedUnits, accusedStaff }) =>
    keepingOut(petition, { accusedUnits, ...(accusedStaff !== undefined && { accusedStaff }) }),
  isForOffice: () => true,
  say: ({ accusedUnits, accusedStaff = [] }, { nameOf, staffName }) => [
    fact('被检举控告的单位', accusedUnits.map(nameOf).join('、')),
    fact('被检举控告的人员', accusedStaff.map(staffName).join('、')),
  ],
}
