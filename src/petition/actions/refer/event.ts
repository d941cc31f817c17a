import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { Referral } from '../../routing.ts'
import type { TextRef } from '../../text-ref.ts'
import { referralModes } from './input.ts'

export interface Referred extends Recorded {
  readonly type: 'referred'
  readonly mode: Referral['mode']
  readonly body: string
  readonly law?: string
  readonly reason: TextRef
}

export const referred: EventRule<Referred> = {
  evolve: (petition, { on, mode, body }) => ({
    ...petition,
    stage: 'referred',
    referral: { on, to: 'politicalLegal', mode, body },
  }),
  say: ({ mode, body, law }, { nameOf }) => [
    fact('政法部门', nameOf(body)),
    fact('方式', referralModes[mode]),
    fact('期限依据', law),
  ],
}
