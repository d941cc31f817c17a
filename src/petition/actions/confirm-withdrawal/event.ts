import { endedAs } from '../../ending.ts'
import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface WithdrawalConfirmed extends Recorded {
  readonly type: 'withdrawalConfirmed'
  readonly willing: boolean
  readonly account: TextRef
  readonly confirmedBy: string
}

export const withdrawalConfirmed: EventRule<WithdrawalConfirmed> = {
  evolve({ withdrawal: _, ...petition }, { on, willing }) {
    return willing && petition.stage !== 'ended' ? endedAs(petition, 'withdrawn', on) : petition
  },
  say: ({ willing, confirmedBy }, { staffName }) => [
    fact('核实结果', willing ? '本人自愿' : '不是本人自愿，继续办理'),
    fact('核实人', staffName(confirmedBy)),
  ],
}
