import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { Compartment } from '../../routing.ts'
import type { TextRef } from '../../text-ref.ts'

export interface ReferredToDiscipline extends Recorded {
  readonly type: 'referredToDiscipline'
  readonly body: string
  readonly law?: string
  readonly letter: TextRef
  /** What the chain points to went there in the same transaction. */
  readonly compartment?: Compartment
}

export const referredToDiscipline: EventRule<ReferredToDiscipline> = {
  evolve: (petition, { on, body, compartment }) => ({
    ...petition,
    stage: 'referred',
    referral: { on, to: 'discipline', mode: 'forwarded', body, ...(compartment && { compartment }) },
  }),
  /** 第三十条第三款: a unit that holds or held the case does not learn of it. */
  isForOffice: () => true,
  say: ({ body, law, compartment }, { nameOf }) => [
    fact('纪检监察机关', nameOf(body)),
    fact('期限依据', law),
    fact('内容', compartment && '已移入该机关的密封仓，本局不再留存'),
  ],
}
