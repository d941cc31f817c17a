import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { keepingOut } from '../../naming-accused.ts'
import type { KeptOut } from '../../naming-accused.ts'
import type { Kind } from '../../state.ts'
import { kinds } from '../../words.ts'

export interface KindConfirmed extends Recorded, KeptOut {
  readonly type: 'kindConfirmed'
  readonly kind: Kind
  readonly confirmedBy: string
}

export const kindConfirmed: EventRule<KindConfirmed> = {
  evolve: (petition, { kind, accusedUnits, accusedStaff, confirmedBy }) => ({
    ...keepingOut(petition, { accusedUnits, ...(accusedStaff !== undefined && { accusedStaff }) }),
    kind,
    kindConfirmedBy: confirmedBy,
  }),
  say: (event, { readerIsOffice, nameOf, staffName }) => [
    fact('类别', kinds[event.kind]),
    fact('确认人', staffName(event.confirmedBy)),
    fact('被检举控告的单位', readerIsOffice ? event.accusedUnits.map(nameOf).join('、') : undefined),
    fact('被检举控告的人员', readerIsOffice ? event.accusedStaff?.map(staffName).join('、') : undefined),
  ],
}
