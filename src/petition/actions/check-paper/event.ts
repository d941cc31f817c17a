import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { paperKinds } from '../../papers.ts'
import { stepOfPaper } from '../../papers-on-file.ts'
import type { PaperKind } from '../../papers.ts'
import type { TextRef } from '../../text-ref.ts'

export interface PaperChecked extends Recorded {
  readonly type: 'paperChecked'
  readonly paper: string
  readonly kind: PaperKind
  readonly by: string
  readonly remark?: TextRef
}

export const paperChecked: EventRule<PaperChecked> = {
  evolve: (petition, { on, paper, by }) =>
    stepOfPaper(petition, paper, (before) => ({ ...before, status: 'checked', checked: { by, on } })),
  say: (event, { staffName }) => [fact('文书', paperKinds[event.kind]), fact('核稿人', staffName(event.by))],
  isForOffice: () => true,
}
