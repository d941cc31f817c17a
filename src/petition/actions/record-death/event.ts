import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { endedAs } from '../../ending.ts'
import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { continuations } from '../../standing.ts'
import type { Continuation } from '../../standing.ts'
import type { TextRef } from '../../text-ref.ts'

export interface DeathRecorded extends Recorded {
  readonly type: 'deathRecorded'
  readonly diedOn: PlainDate
  readonly continuation: Continuation
  readonly proof: TextRef
  readonly notice?: TextRef
  /** Who decided that it ends. */
  readonly decidedBy?: string
}

export const deathRecorded: EventRule<DeathRecorded> = {
  evolve(petition, { on, diedOn, continuation }) {
    const known = { ...petition, death: { diedOn, continuation } }
    return continuation === 'nobody' ? endedAs(known, 'petitionerDied', on) : known
  },
  say: ({ diedOn, continuation, decidedBy }, { staffName }) => [
    fact('死亡日期', sayDay(diedOn)),
    fact('由谁继续', continuations[continuation]),
    fact('决定人', decidedBy === undefined ? undefined : staffName(decidedBy)),
  ],
}
