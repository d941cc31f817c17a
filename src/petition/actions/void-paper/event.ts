import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { paperKinds } from '../../papers.ts'
import { stepOfPaper } from '../../papers-on-file.ts'
import type { PaperKind } from '../../papers.ts'
import type { TextRef } from '../../text-ref.ts'

export interface PaperVoided extends Recorded {
  readonly type: 'paperVoided'
  readonly paper: string
  readonly kind: PaperKind
  readonly by: string
  readonly reason: TextRef
}

/** The paper stays with its number, as 作废: a number is never given twice, and its series has no gap. */
export const paperVoided: EventRule<PaperVoided> = {
  evolve: (petition, { on, paper, by }) =>
    stepOfPaper(petition, paper, (before) => ({ ...before, status: 'void', voided: { by, on } })),
  say: (event, { staffName }) => [fact('文书', paperKinds[event.kind]), fact('作废人', staffName(event.by))],
  isForOffice: () => true,
}
