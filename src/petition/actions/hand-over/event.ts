import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { NotRecorded, ServiceMethod } from '../../state.ts'
import { sayMethod } from '../../words.ts'

export interface Concluded extends Recorded {
  readonly type: 'concluded'
  readonly method: ServiceMethod | NotRecorded
  /** 电子送达: she agreed to it beforehand, on record. */
  readonly consentRecorded?: true
  readonly late: boolean
}

export const concluded: EventRule<Concluded> = {
  evolve: (petition, { on }) => ({
    ...petition,
    stage: 'concluded',
    ...(petition.opinion && { opinion: { ...petition.opinion, leftOn: on } }),
  }),
  say: ({ method, consentRecorded, late }) => [
    fact('送达方式', sayMethod(method)),
    fact('电子送达', consentRecorded && '信访人事先同意，记录在案'),
    fact('期限', late ? '逾期办结' : undefined),
  ],
}
