import type { EventRule, Recorded } from '../../event-rule.ts'

export interface Archived extends Recorded {
  readonly type: 'archived'
}

export const archived: EventRule<Archived> = {
  evolve: (petition, { on }) => ({ ...petition, archivedOn: on }),
  say: () => [],
}
