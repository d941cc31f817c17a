import type { EventRule } from '../../event-rule.ts'
import { remanded } from '../../remanding.ts'
import { answered, sayAnswer } from '../../review-requests.ts'
import type { ReviewAnswered } from '../../review-requests.ts'

export interface FinalReviewAnswered extends ReviewAnswered {
  readonly type: 'finalReviewAnswered'
}

export const finalReviewAnswered: EventRule<FinalReviewAnswered> = {
  evolve(petition, event) {
    const reviewed = answered(petition, 'finalReview', event)
    return event.redoBy === undefined ? reviewed : remanded(reviewed)
  },
  say: (event) => sayAnswer('复核结果', event),
}
