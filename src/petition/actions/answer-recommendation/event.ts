import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { changed, withOversight } from '../../overseeing.ts'
import { adoptions } from '../../oversight.ts'
import type { Adoption, RecommendationKind } from '../../oversight.ts'
import type { TextRef } from '../../text-ref.ts'

export interface RecommendationAnswered extends Recorded {
  readonly type: 'recommendationAnswered'
  readonly id: string
  readonly kind: RecommendationKind
  readonly adopted: Adoption
  readonly feedback: TextRef
}

export const recommendationAnswered: EventRule<RecommendationAnswered> = {
  evolve: (petition, { id, on, adopted }) =>
    withOversight(petition, {
      recommendations: changed(petition.oversight?.recommendations, id, { answeredOn: on, adopted }),
    }),
  say: ({ adopted }) => [fact('采纳情况', adoptions[adopted])],
  isForOffice: ({ kind }) => kind === 'accountability',
}
