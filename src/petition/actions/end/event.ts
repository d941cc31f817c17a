import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { EndReason } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'
import { endReasons } from '../../words.ts'

export interface Ended extends Recorded {
  readonly type: 'ended'
  readonly reason: EndReason
  /** 信访人 agrees that it ends, what was agreed being done. */
  readonly consent?: TextRef
}

export const ended: EventRule<Ended> = {
  evolve: (petition, { on, reason }) => ({ ...petition, stage: 'ended', ended: reason, endedOn: on }),
  say: ({ reason }) => [fact('原因', endReasons[reason])],
}
