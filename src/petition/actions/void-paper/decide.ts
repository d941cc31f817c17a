import type { Act } from '../../act.ts'
import type { Actor } from '../../facts.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { ownPaper, papersOf } from '../../papers-on-file.ts'
import type { PaperOnFile } from '../../papers.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { VoidPaperInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 作废: what was signed is taken out of force by the unit's head, with a reason; number and file stay on record. */
export const voidPaper: Act<VoidPaperInput> = {
  label,
  article,
  input,
  texts,
  open: (petition) => (papersOf(petition).some(({ status }) => status !== 'void') ? undefined : refusals.nothingToVoid),
  decide(petition, { paper: id, on }, facts) {
    const closed = this.open(petition, facts)
    if (closed !== undefined) return closed
    const { id: by, unit } = facts.actor
    const paper = ownPaper(petition, id, unit)
    if (isRefusal(paper)) return paper
    const last = paper.signed ?? paper.checked ?? paper.drafted
    const refusal =
      refuseStatus(paper, facts.actor) ??
      refuseImpossibleDay(petition, on, facts) ??
      refuseDayBefore(on, last.on, '文书上一步的')
    if (refusal !== undefined) return refusal
    const reason = neededText(facts, 'reason', texts.reason.label, article)
    return isRefusal(reason)
      ? reason
      : [{ type: 'paperVoided', on, paper: id, kind: paper.kind, by, reason, clocks: [] }]
  },
}

function refuseStatus({ status }: PaperOnFile, { role }: Actor): Refusal | undefined {
  if (status === 'void') return refusals.voidAlready
  return status === 'signed' && role !== 'unitHead' && role !== 'officeHead' ? refusals.notHead : undefined
}
