import type { EventRule } from '../../event-rule.ts'
import { remanded } from '../../remanding.ts'
import { answered, sayAnswer } from '../../review-requests.ts'
import type { ReviewAnswered } from '../../review-requests.ts'

export interface FirstReviewAnswered extends ReviewAnswered {
  readonly type: 'firstReviewAnswered'
}

export const firstReviewAnswered: EventRule<FirstReviewAnswered> = {
  evolve(petition, event) {
    const reviewed = answered(petition, 'firstReview', event)
    return event.redoBy === undefined ? reviewed : remanded(reviewed)
  },
  say: (event) => sayAnswer('复查结果', event),
}
