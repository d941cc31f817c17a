import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface WithdrawalRequested extends Recorded {
  readonly type: 'withdrawalRequested'
  readonly statement: TextRef
  readonly enteredBy: string
}

export const withdrawalRequested: EventRule<WithdrawalRequested> = {
  evolve: (petition, { on, enteredBy }) => ({ ...petition, withdrawal: { requestedOn: on, enteredBy } }),
  say: ({ enteredBy }, { staffName }) => [fact('登记人', staffName(enteredBy))],
}
