import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { Kind } from '../../state.ts'
import type { TextRef } from '../../text-ref.ts'
import { kinds } from '../../words.ts'

export interface Split extends Recorded {
  readonly type: 'split'
  readonly into: string
  readonly demands: readonly string[]
  readonly kind: Kind
  readonly reason: TextRef
}

export const split: EventRule<Split> = {
  evolve: (petition, { on, into, demands }) => ({
    ...petition,
    demands: petition.demands.filter((demand) => !demands.includes(demand)),
    splits: [...(petition.splits ?? []), { into, on, demands }],
  }),
  /** 第三十条第三款: a unit with the rest in its hands does not learn that the part accuses somebody. */
  isForOffice: ({ kind }) => kind === 'accusation',
  say: ({ demands, kind }) => [fact('另立一件', `${String(demands.length)}项诉求`), fact('类别', kinds[kind])],
}
