import { sayDay } from '../../../calendar/plain-date.ts'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { outOfArchive, withOversight } from '../../overseeing.ts'
import type { TextRef } from '../../text-ref.ts'

export interface Instructed extends Recorded {
  readonly type: 'instructed'
  readonly id: string
  readonly post: string
  /** The unit that owes it, or the office. */
  readonly unit: string
  readonly dueOn: PlainDate
  readonly words: TextRef
}

export const instructed: EventRule<Instructed> = {
  evolve: (petition, { id, unit, on }) =>
    withOversight(outOfArchive(petition), {
      instructions: [...(petition.oversight?.instructions ?? []), { id, unit, on }],
    }),
  say: ({ post, unit, dueOn }, { nameOf }) => [
    fact('批示', post),
    fact('办理', nameOf(unit)),
    fact('要求报告', sayDay(dueOn)),
  ],
}
