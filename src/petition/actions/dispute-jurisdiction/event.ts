import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { DisputeGround } from '../../proceedings.ts'
import type { TextRef } from '../../text-ref.ts'
import { grounds } from './input.ts'

export interface JurisdictionDisputed extends Recorded {
  readonly type: 'jurisdictionDisputed'
  readonly id: string
  readonly ground: DisputeGround
  readonly units: readonly string[]
  readonly record: TextRef
}

export const jurisdictionDisputed: EventRule<JurisdictionDisputed> = {
  evolve: (petition, { id, ground, units, on }) => ({
    ...petition,
    disputes: [...(petition.disputes ?? []), { id, ground, units, disputedOn: on }],
  }),
  say: ({ ground, units }, { nameOf }) => [
    fact('原因', grounds[ground]),
    fact('有争议的单位', units.map(nameOf).join('、')),
  ],
}
