import { theOffice } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { findPaper, paperRefusals, papersOf } from '../../papers-on-file.ts'
import type { PaperOnFile } from '../../papers.ts'
import type { Refusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { input, texts } from './input.ts'
import type { AttachOriginalInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 收存原件: the paper with the seal on it, scanned, is the original from now on; its hash stands in the journal, so that
 * another file can never pass for it. There is one original of a paper.
 */
export const attachOriginal: Act<AttachOriginalInput> = {
  label,
  article,
  input,
  texts,
  open: (petition) =>
    papersOf(petition).some(({ signed }) => signed !== undefined) ? undefined : refusals.nothingSigned,
  decide(petition, given, facts) {
    const closed = this.open(petition, facts)
    if (closed !== undefined) return closed
    const paper = findPaper(petition, given.paper)
    if (paper === undefined) return paperRefusals.unknownPaper
    const refusal = refusePaper(petition, paper, given, facts)
    if (refusal !== undefined) return refusal
    const { original, actor } = facts
    if (original === undefined) return refusals.noFile
    const { on } = given
    return [{ type: 'originalAttached', on, paper: paper.id, kind: paper.kind, by: actor.id, original, clocks: [] }]
  },
}

function refusePaper(
  petition: Petition,
  paper: PaperOnFile,
  { on }: AttachOriginalInput,
  facts: Facts,
): Refusal | undefined {
  const { actor, original } = facts
  if (actor.unit !== theOffice && actor.unit !== paper.unit) return refusals.notYours
  if (paper.status !== 'signed' || paper.signed === undefined) return refusals.notSigned
  if (paper.original !== undefined) {
    return paper.original.digest === original?.digest ? refusals.keptAlready : refusals.otherOriginal
  }
  return refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, paper.signed.on, '签发的')
}
