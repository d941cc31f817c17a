import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { endedAs } from '../../ending.ts'
import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface RefusedAsDuplicate extends Recorded {
  readonly type: 'refusedAsDuplicate'
  readonly earlier: string
  /** Who has the earlier petition in hand, and until what day it was within its days. */
  readonly handledBy: string
  readonly until: PlainDate
  readonly notice: TextRef
}

export const refusedAsDuplicate: EventRule<RefusedAsDuplicate> = {
  evolve: (petition, { on }) => endedAs(petition, 'refusedAsDuplicate', on),
  say: ({ handledBy, until }, { nameOf }) => [
    fact('正在办理的单位', nameOf(handledBy)),
    fact('办理期限', sayDay(until)),
  ],
}
