import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface ResultPosted extends Recorded {
  readonly type: 'resultPosted'
  readonly posting: TextRef
}

export const resultPosted: EventRule<ResultPosted> = {
  evolve: (petition, { on }) => ({ ...petition, resultPostedOn: on }),
  say: () => [],
}
