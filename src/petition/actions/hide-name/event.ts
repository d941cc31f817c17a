import type { EventRule, Recorded } from '../../event-rule.ts'
import { hiddenSince } from '../../hidden-name.ts'
import type { TextRef } from '../../text-ref.ts'

export interface NameConcealed extends Recorded {
  readonly type: 'nameConcealed'
  readonly request: TextRef
}

/** Why she asks is told to the office; units only see that the name is kept back. */
export const nameConcealed: EventRule<NameConcealed> = {
  evolve: (petition, { on }) => ({ ...petition, nameHidden: hiddenSince(on, petition.papers) }),
  say: () => [],
  isForOffice: () => true,
}
