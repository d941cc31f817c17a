import type { EventRule } from '../../event-rule.ts'
import { asReview, reopened, sayRequest } from '../../review-requests.ts'
import type { ReviewRequested } from '../../review-requests.ts'

export interface FirstReviewRequested extends ReviewRequested {
  readonly type: 'firstReviewRequested'
}

export const firstReviewRequested: EventRule<FirstReviewRequested> = {
  evolve: (petition, event) => ({ ...reopened(petition), stage: 'firstReview', firstReview: asReview(event) }),
  say: sayRequest,
}
