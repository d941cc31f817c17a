import type { EventRule, Recorded } from '../../event-rule.ts'

/** Clock entries only: nothing else of the petition changes. */
export interface Rereckoned extends Recorded {
  readonly type: 'rereckoned'
}

export const rereckoned: EventRule<Rereckoned> = {
  evolve: (petition) => petition,
  say: () => [],
}
