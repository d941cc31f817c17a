import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { Mediation } from '../../proceedings.ts'
import type { TextRef } from '../../text-ref.ts'
import { modes } from './input.ts'

export interface MediationStarted extends Recorded {
  readonly type: 'mediationStarted'
  readonly id: string
  readonly mode: Mediation['mode']
  readonly unit: string
  /** The consents of both sides. */
  readonly texts: Readonly<Record<string, TextRef>>
}

export const mediationStarted: EventRule<MediationStarted> = {
  evolve: (petition, { id, mode, unit, on }) => ({
    ...petition,
    mediations: [...(petition.mediations ?? []), { id, mode, unit, startedOn: on }],
  }),
  say: ({ mode }) => [fact('方式', modes[mode]), fact('期限', '不停止计算')],
}
