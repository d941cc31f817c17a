import { fact } from '../../event-rule.ts'
import type { EventRule, Recorded } from '../../event-rule.ts'
import { paperKinds } from '../../papers.ts'
import { withPaper } from '../../papers-on-file.ts'
import type { PaperKind } from '../../papers.ts'
import type { TextRef } from '../../text-ref.ts'

export interface PaperDrafted extends Recorded {
  readonly type: 'paperDrafted'
  readonly paper: string
  readonly kind: PaperKind
  readonly item?: string
  readonly unit: string
  readonly by: string
  readonly wording?: TextRef
}

/** How a paper comes about stays with the office and the unit's own list of papers. A draft written anew starts its life over: what was checked was another wording. */
export const paperDrafted: EventRule<PaperDrafted> = {
  evolve: (petition, { on, paper, kind, item, unit, by, wording }) =>
    withPaper(petition, {
      ...{ id: paper, kind, unit, status: 'drafted', drafted: { by, on } },
      ...(item !== undefined && { item }),
      ...(wording !== undefined && { wording }),
    }),
  say: (event, { nameOf, staffName }) => [
    fact('文书', paperKinds[event.kind]),
    fact('出具单位', nameOf(event.unit)),
    fact('拟稿人', staffName(event.by)),
  ],
  isForOffice: () => true,
}
