import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'
import { hindrances } from './input.ts'

export interface DelayExcused extends Recorded {
  readonly type: 'delayExcused'
  readonly from: PlainDate
  readonly to: PlainDate
  /** Whole days taken out, both ends among them. */
  readonly days: number
  readonly cause: keyof typeof hindrances
  readonly reason: TextRef
  readonly decidedBy: string
}

export const delayExcused: EventRule<DelayExcused> = {
  evolve: (petition, { from, to }) => ({ ...petition, excused: [...(petition.excused ?? []), { from, to }] }),
  say: ({ from, to, days, cause, decidedBy }, { staffName }) => [
    fact('原因', hindrances[cause]),
    fact('扣除', `${sayDay(from)}至${sayDay(to)}，${String(days)}日`),
    fact('决定人', staffName(decidedBy)),
  ],
}
