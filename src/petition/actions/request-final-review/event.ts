import type { EventRule } from '../../event-rule.ts'
import { asReview, reopened, sayRequest } from '../../review-requests.ts'
import type { ReviewRequested } from '../../review-requests.ts'

export interface FinalReviewRequested extends ReviewRequested {
  readonly type: 'finalReviewRequested'
}

export const finalReviewRequested: EventRule<FinalReviewRequested> = {
  evolve: (petition, event) => ({ ...reopened(petition), stage: 'finalReview', finalReview: asReview(event) }),
  say: sayRequest,
}
