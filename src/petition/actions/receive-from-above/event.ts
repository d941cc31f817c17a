import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { outOfArchive, withOversight } from '../../overseeing.ts'
import { levels, modesFromAbove } from '../../oversight.ts'
import type { Level, ModeFromAbove } from '../../oversight.ts'
import type { TextRef } from '../../text-ref.ts'

export interface ReceivedFromAbove extends Recorded {
  readonly type: 'receivedFromAbove'
  readonly id: string
  readonly level: Level
  readonly organ: string
  readonly mode: ModeFromAbove
  readonly documentNo: string
  /** Absent where the paper names no day. */
  readonly answerBy?: PlainDate
  readonly requirements?: TextRef
}

export const receivedFromAbove: EventRule<ReceivedFromAbove> = {
  evolve: (petition, { id, on, level, mode }) =>
    withOversight(outOfArchive(petition), {
      received: [...(petition.oversight?.received ?? []), { id, on, level, mode }],
    }),
  say: ({ level, organ, mode, documentNo, answerBy }) => [
    fact('来文', `${levels[level]}级：${organ} ${documentNo}`),
    fact('性质', modesFromAbove[mode]),
    fact('要求报告', answerBy === undefined ? '期限待定' : sayDay(answerBy)),
  ],
}
