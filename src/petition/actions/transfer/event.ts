import type { EventRule, Recorded } from '../../event-rule.ts'
import { saySendings, send } from '../../sendings.ts'
import type { Sending } from '../../sendings.ts'

export interface Transferred extends Recorded {
  readonly type: 'transferred'
  readonly sendings: readonly Sending[]
}

export const transferred: EventRule<Transferred> = {
  evolve: (petition, { sendings }) => send(petition, sendings, 'transfer'),
  say: ({ sendings }, names) => saySendings(sendings, names),
}
