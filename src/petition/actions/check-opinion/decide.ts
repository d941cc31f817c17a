import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { draftInHand, isToBeChecked } from '../../opinion-draft.ts'
import { isInHand } from '../../state.ts'
import { input, texts } from './input.ts'
import type { CheckOpinionInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 核稿 before the opinion is issued: by another than the drafter, of the same unit. Whoever wants it otherwise sends it anew. */
export const checkOpinion: Act<CheckOpinionInput> = {
  label,
  article,
  input,
  texts,
  open: (petition) =>
    isInHand(petition) && isToBeChecked(draftInHand(petition)) ? undefined : refusals.nothingToCheck,
  decide(petition, { on, result }, facts) {
    const draft = draftInHand(petition)
    const closed = this.open(petition, facts)
    if (closed !== undefined || draft === undefined) return closed ?? refusals.nothingToCheck
    const { id: by, unit } = facts.actor
    if (draft.by === by) return refusals.sameDrafter
    const refusal = refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, draft.on, '送核的')
    if (refusal !== undefined) return refusal
    const { remark } = facts.texts
    if (result === 'returned' && remark === undefined) return refusals.remarkMissing
    return [
      {
        ...{ type: 'opinionChecked', on, unit, by, result, clocks: [] },
        ...(remark !== undefined && { remark }),
      },
    ]
  },
}
