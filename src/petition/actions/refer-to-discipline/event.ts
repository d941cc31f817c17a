import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface ReferredToDiscipline extends Recorded {
  readonly type: 'referredToDiscipline'
  readonly body: string
  readonly law?: string
  readonly letter: TextRef
}

export const referredToDiscipline: EventRule<ReferredToDiscipline> = {
  evolve: (petition, { on, body }) => ({
    ...petition,
    stage: 'referred',
    referral: { on, to: 'discipline', mode: 'forwarded', body },
  }),
  /** 第三十条第三款: a unit that holds or held the case does not learn of it. */
  isForOffice: () => true,
  say: ({ body, law }, { nameOf }) => [fact('纪检监察机关', nameOf(body)), fact('期限依据', law)],
}
