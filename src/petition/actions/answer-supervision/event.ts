import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { adoptions } from '../../oversight.ts'
import type { Adoption } from '../../oversight.ts'
import type { TextRef } from '../../text-ref.ts'

export interface SupervisionAnswered extends Recorded {
  readonly type: 'supervisionAnswered'
  readonly id: string
  readonly adopted: Adoption
  readonly text: TextRef
}

export const supervisionAnswered: EventRule<SupervisionAnswered> = {
  evolve: (petition, { on, id, adopted }) => ({
    ...petition,
    supervisions: petition.supervisions.map((each) => (each.id === id ? { ...each, answeredOn: on, adopted } : each)),
  }),
  say: ({ adopted }) => [fact('采纳情况', adoptions[adopted])],
}
