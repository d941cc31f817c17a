import { endedAs } from '../../ending.ts'
import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface RefusedFurther extends Recorded {
  readonly type: 'refusedFurther'
  readonly earlier: string
  /** Q14: never by comparison of texts alone; a named person says so. */
  readonly decidedBy: string
  readonly texts: Readonly<Record<string, TextRef>>
}

export const refusedFurther: EventRule<RefusedFurther> = {
  evolve: (petition, { on }) => endedAs(petition, 'noFurtherAcceptance', on),
  say: ({ decidedBy }, { staffName }) => [fact('认定人', staffName(decidedBy))],
}
