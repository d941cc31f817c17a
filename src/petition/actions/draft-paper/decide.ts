import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { mayIssue, ownPaper, paperRefusals, papersOf } from '../../papers-on-file.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { input, texts } from './input.ts'
import type { DraftPaperInput } from './input.ts'
import { article, label, notIssuer, refusals } from './texts.ts'

/**
 * 拟稿: a paper begins with who drafted it. What it says comes from the petition's own file; the drafter writes only what
 * the file does not hold. It is owed by nobody and meets nothing: a paper in a drawer answers nobody.
 */
export const draftPaper: Act<DraftPaperInput> = {
  label,
  article,
  input,
  texts,
  open(petition) {
    if (petition.version === 0) return paperRefusals.notRegistered
    return petition.archivedOn === undefined ? undefined : refusals.archived
  },
  decide(petition, given, facts) {
    const { on, kind, item } = given
    const { id: by, unit } = facts.actor
    const refusal =
      this.open(petition, facts) ??
      refuseImpossibleDay(petition, on, facts) ??
      (mayIssue(petition, unit, kind) ? refuseRewriting(petition, given, unit) : notIssuer(kind))
    if (refusal !== undefined) return refusal
    const paper = given.paper ?? String(papersOf(petition).length + 1)
    const { wording } = facts.texts
    return [
      {
        ...{ type: 'paperDrafted', on, paper, kind, unit, by, clocks: [] },
        ...(item !== undefined && { item }),
        ...(wording !== undefined && { wording }),
      },
    ]
  },
}

function refuseRewriting(petition: Petition, given: DraftPaperInput, unit: string): Refusal | undefined {
  if (given.paper === undefined) return undefined
  const before = ownPaper(petition, given.paper, unit)
  if (isRefusal(before)) return before
  if (before.kind !== given.kind) return refusals.otherKind
  if (before.status === 'void') return refusals.voidAlready
  return before.status === 'signed' ? refusals.signedAlready : undefined
}
