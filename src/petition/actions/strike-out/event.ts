import { endedAs } from '../../ending.ts'
import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'
import { mistakes } from './input.ts'

export interface StruckOut extends Recorded {
  readonly type: 'struckOut'
  readonly mistake: keyof typeof mistakes
  readonly other?: string
  readonly reason: TextRef
  readonly decidedBy: string
}

export const struckOut: EventRule<StruckOut> = {
  evolve: (petition, { on }) => endedAs(petition, 'struckOut', on),
  say: ({ mistake, decidedBy }, { staffName }) => [
    fact('登记错误', mistakes[mistake]),
    fact('决定人', staffName(decidedBy)),
  ],
}
