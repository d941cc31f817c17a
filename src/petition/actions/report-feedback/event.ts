import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface FeedbackReported extends Recorded {
  readonly type: 'feedbackReported'
  readonly text: TextRef
}

export const feedbackReported: EventRule<FeedbackReported> = {
  evolve: (petition) => petition,
  say: () => [],
}
