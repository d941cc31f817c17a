import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { isRefusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { PostResultInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第三十六条第二款 「经过听证的复核意见可以依法向社会公示」 It may be; nothing is owed. */
export const postResult: Act<PostResultInput> = {
  label,
  article,
  input,
  texts,
  open(petition) {
    if (petition.finalReview?.answeredOn === undefined) return refusals.notAnswered
    if (petition.archivedOn !== undefined) return refusals.archived
    if (petition.kind === 'accusation' || petition.accusedUnits.length > 0) return refusals.accusation
    if (!isHeard(petition)) return refusals.notHeard
    return petition.resultPostedOn === undefined ? undefined : refusals.posted
  },
  decide(petition, { on }, facts) {
    const answeredOn = petition.finalReview?.answeredOn ?? on
    const refusal =
      this.open(petition, facts) ??
      refuseImpossibleDay(petition, on, facts) ??
      refuseDayBefore(on, answeredOn, '作出复核意见的')
    if (refusal !== undefined) return refusal
    const posting = neededText(facts, 'posting', texts.posting.label, article)
    return isRefusal(posting) ? posting : [{ type: 'resultPosted', on, posting, clocks: [] }]
  },
}

function isHeard({ hearings = [] }: Petition): boolean {
  return hearings.some(({ level, closedOn }) => level === 'finalReview' && closedOn !== undefined)
}
