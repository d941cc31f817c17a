import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { takeBack } from '../../sendings.ts'
import { heldByAccused } from '../../state.ts'
import type { Kind } from '../../state.ts'
import { kinds } from '../../words.ts'

export interface KindConfirmed extends Recorded {
  readonly type: 'kindConfirmed'
  readonly kind: Kind
  readonly accusedUnits: readonly string[]
  readonly confirmedBy: string
}

export const kindConfirmed: EventRule<KindConfirmed> = {
  evolve: (petition, { kind, accusedUnits, confirmedBy }) => ({
    ...takeBack(petition, heldByAccused(petition, accusedUnits)),
    kind,
    accusedUnits,
    kindConfirmedBy: confirmedBy,
  }),
  say: (event, { readerIsOffice, nameOf, staffName }) => [
    fact('类别', kinds[event.kind]),
    fact('确认人', staffName(event.confirmedBy)),
    fact('被检举控告的单位', readerIsOffice ? event.accusedUnits.map(nameOf).join('、') : undefined),
  ],
}
