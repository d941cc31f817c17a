import { theOffice } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Actor, Facts } from '../../facts.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { ownPaper, paperRefusals, papersOf } from '../../papers-on-file.ts'
import type { PaperOnFile, PreparedPaper } from '../../papers.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { input, texts } from './input.ts'
import type { SignPaperInput } from './input.ts'
import { article, fieldsMissing, label, refusals } from './texts.ts'

/**
 * 签发 by the head of the unit whose paper it is. Refused while a field the law or the form asks for is empty; the number
 * is taken with the signature, and the file as it was signed is bound by its hash.
 */
export const signPaper: Act<SignPaperInput> = {
  label,
  article,
  input,
  texts,
  open(petition, { actor }) {
    if (papersOf(petition).every(({ status }) => status !== 'checked')) return paperRefusals.nonePending
    return isHead(actor) ? undefined : refusals.notHead
  },
  decide(petition, given, facts) {
    const { paper: id, on } = given
    const refusal = this.open(petition, facts)
    if (refusal !== undefined) return refusal
    const paper = ownPaper(petition, id, facts.actor.unit)
    if (isRefusal(paper)) return paper
    const unfit = refusePaper(petition, paper, given, facts)
    if (unfit !== undefined) return unfit
    const { prepared } = facts
    if (prepared?.paper !== id) return refusals.notPrepared
    return refuseGaps(prepared) ?? [signed(paper, on, prepared, facts.actor.id)]
  },
}

function isHead({ role, unit }: Actor): boolean {
  return unit === theOffice ? role === 'officeHead' : role === 'unitHead'
}

function refusePaper(
  petition: Petition,
  paper: PaperOnFile,
  { on }: SignPaperInput,
  facts: Facts,
): Refusal | undefined {
  if (paper.status !== 'checked' || paper.checked === undefined) return refusals.notChecked
  if (paper.drafted.by === facts.actor.id) return refusals.sameDrafter
  return refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, paper.checked.on, '核稿的')
}

function refuseGaps({ missing }: PreparedPaper): Refusal | undefined {
  return missing.length === 0 ? undefined : fieldsMissing(missing)
}

function signed({ id, kind }: PaperOnFile, on: SignPaperInput['on'], prepared: PreparedPaper, by: string) {
  const { number, digest, source } = prepared
  return {
    ...({ type: 'paperSigned', on, paper: id, kind, by, digest, source, clocks: [] } as const),
    ...(number !== undefined && { number }),
  }
}
