import { fact, gap } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { NotRecorded } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'

export interface Extended extends Recorded {
  readonly type: 'extended'
  readonly days: number
  readonly approvedBy: string
  readonly reason: TextRef | NotRecorded
  readonly notice: TextRef | NotRecorded
  /** One that came too late, or beyond the thirty days, is on record and moves nothing. */
  readonly effective: boolean
}

export const extended: EventRule<Extended> = {
  evolve({ extensionProposed: _, ...petition }, { clocks }) {
    const moved = clocks.flatMap((entry) => (entry.kind === 'moved' ? [entry.days] : []))
    return moved.length === 0 ? petition : { ...petition, extensions: [...(petition.extensions ?? []), ...moved] }
  },
  say: (event, { staffName }) => [
    fact('延长', `${String(event.days)}日`),
    gap('批准人', event.approvedBy) ?? fact('批准人', staffName(event.approvedBy)),
    gap('延期理由', event.reason),
    fact('效力', event.effective ? undefined : '期满后批准，不改变到期日'),
  ],
}
