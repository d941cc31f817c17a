import { endedAs } from '../../ending.ts'
import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface Redirected extends Recorded {
  readonly type: 'redirected'
  readonly properBody: string
  readonly notice: TextRef
}

export const redirected: EventRule<Redirected> = {
  evolve: (petition, { on }) => endedAs(petition, 'wrongVenue', on),
  say: ({ properBody }, { nameOf }) => [fact('有权处理的机关、单位', nameOf(properBody))],
}
