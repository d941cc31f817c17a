import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface NameShown extends Recorded {
  readonly type: 'nameShown'
  readonly request: TextRef
}

export const nameShown: EventRule<NameShown> = {
  evolve: ({ nameHidden: _, ...petition }) => petition,
  say: () => [],
  isForOffice: () => true,
}
