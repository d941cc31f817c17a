import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { answered } from '../../other-answers.ts'
import type { ServiceMethod } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'
import { sayMethod } from '../../words.ts'
import { performances, remedies } from './input.ts'

export interface DutyPerformed extends Recorded {
  readonly type: 'dutyPerformed'
  readonly performance: keyof typeof performances
  readonly remedy: keyof typeof remedies
  readonly method: ServiceMethod
  readonly answer: TextRef
}

export const dutyPerformed: EventRule<DutyPerformed> = {
  evolve: (petition, { on }) => answered(petition, 'statutoryDuty', on),
  say: ({ performance, remedy, method }) => [
    fact('履行情况', performances[performance]),
    fact('救济途径', remedies[remedy]),
    fact('送达方式', sayMethod(method)),
  ],
}
