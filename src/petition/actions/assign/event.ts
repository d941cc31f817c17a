import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { saySendings, send } from '../../sendings.ts'
import type { Sending } from '../../sendings.ts'

export interface Assigned extends Recorded {
  readonly type: 'assigned'
  readonly sendings: readonly Sending[]
  readonly feedbackDueOn: PlainDate
}

export const assigned: EventRule<Assigned> = {
  evolve: (petition, { sendings }) => send(petition, sendings, 'assign'),
  say: ({ sendings, feedbackDueOn }, names) => [
    ...saySendings(sendings, names),
    fact('指定办理期限', sayDay(feedbackDueOn)),
  ],
}
