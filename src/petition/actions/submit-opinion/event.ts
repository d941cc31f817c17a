import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { DraftAnswer } from '../../state.ts'

export interface OpinionSubmitted extends Recorded {
  readonly type: 'opinionSubmitted'
  readonly assignment: string
  readonly unit: string
  readonly by: string
  readonly answers: readonly DraftAnswer[]
}

/** Sent anew it starts over: what was checked was another wording. */
export const opinionSubmitted: EventRule<OpinionSubmitted> = {
  evolve: (petition, { assignment, by, on, answers }) => ({
    ...petition,
    opinionDraft: { assignment, by, on, answers },
  }),
  say: ({ by }, { staffName }) => [fact('拟稿人', staffName(by))],
  ownWorkOf: ({ unit }) => unit,
}
