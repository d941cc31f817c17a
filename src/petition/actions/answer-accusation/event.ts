import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { answered } from '../../other-answers.ts'
import type { ServiceMethod } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'
import { sayMethod } from '../../words.ts'
import { findings } from './input.ts'

export interface AccusationAnswered extends Recorded {
  readonly type: 'accusationAnswered'
  readonly finding: keyof typeof findings
  readonly method: ServiceMethod
  readonly feedback: TextRef
}

export const accusationAnswered: EventRule<AccusationAnswered> = {
  evolve: (petition, { on }) => answered(petition, 'accusation', on),
  say: ({ finding, method }) => [fact('核查结果', findings[finding]), fact('送达方式', sayMethod(method))],
}
