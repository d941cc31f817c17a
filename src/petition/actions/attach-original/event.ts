import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { isKeptFromUnits, paperKinds } from '../../papers.ts'
import { stepOfPaper } from '../../papers-on-file.ts'
import type { PaperKind, PaperOriginal } from '../../papers.ts'

export interface OriginalAttached extends Recorded {
  readonly type: 'originalAttached'
  readonly paper: string
  readonly kind: PaperKind
  readonly by: string
  readonly original: PaperOriginal
}

export const originalAttached: EventRule<OriginalAttached> = {
  evolve: (petition, { paper, original }) => stepOfPaper(petition, paper, (before) => ({ ...before, original })),
  say: (event, { staffName }) => [
    fact('文书', paperKinds[event.kind]),
    fact('收存人', staffName(event.by)),
    fact('原件校验码', event.original.digest),
  ],
  isForOffice: ({ kind }) => isKeptFromUnits(kind),
}
