import { gap } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import type { Answer, NotRecorded } from '../../state.ts'

export interface OpinionIssued extends Recorded {
  readonly type: 'opinionIssued'
  readonly answers: readonly Answer[] | NotRecorded
}

export const opinionIssued: EventRule<OpinionIssued> = {
  // Issued, there is no draft any more.
  evolve: ({ opinionDraft: _, ...petition }, { on, answers }) => ({ ...petition, opinion: { issuedOn: on, answers } }),
  say: ({ answers }) => [gap('逐项答复', answers)],
}
