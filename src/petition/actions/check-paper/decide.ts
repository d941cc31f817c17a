import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { ownPaper, paperRefusals, papersOf } from '../../papers-on-file.ts'
import { isRefusal } from '../../refusal.ts'
import { input, texts } from './input.ts'
import type { CheckPaperInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 核稿: by another than the drafter, of the same unit. Whoever wants it otherwise drafts it anew. */
export const checkPaper: Act<CheckPaperInput> = {
  label,
  article,
  input,
  texts,
  open: (petition) =>
    papersOf(petition).some(({ status }) => status === 'drafted') ? undefined : paperRefusals.nonePending,
  decide(petition, { paper: id, on }, facts) {
    const { id: by, unit } = facts.actor
    const closed = this.open(petition, facts)
    if (closed !== undefined) return closed
    const paper = ownPaper(petition, id, unit)
    if (isRefusal(paper)) return paper
    if (paper.status !== 'drafted') return refusals.notDrafted
    if (paper.drafted.by === by) return refusals.sameDrafter
    const refusal = refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, paper.drafted.on, '拟稿的')
    if (refusal !== undefined) return refusal
    const { remark } = facts.texts
    return [
      {
        ...{ type: 'paperChecked', on, paper: id, kind: paper.kind, by, clocks: [] },
        ...(remark !== undefined && { remark }),
      },
    ]
  },
}
