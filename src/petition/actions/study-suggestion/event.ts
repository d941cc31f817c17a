import type { EventRule, Recorded } from '../../event-rule.ts'
import type { TextRef } from '../../text-ref.ts'

export interface SuggestionStudied extends Recorded {
  readonly type: 'suggestionStudied'
  readonly study: TextRef
}

export const suggestionStudied: EventRule<SuggestionStudied> = {
  evolve: (petition, { on }) => ({ ...petition, studiedOn: on }),
  say: () => [],
}
