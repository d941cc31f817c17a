import { addDays } from '../../../calendar/plain-date.ts'
import { theOffice } from '../../../terms/clock.ts'
import type { ClockEntry } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet, move } from '../../duties.ts'
import { excludedDays, hearingInProgress } from '../../proceedings.ts'
import type { Hearing } from '../../proceedings.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import { inRound } from '../../rounds.ts'
import type { Petition } from '../../state.ts'
import { textsOfAct } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { CloseHearingInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第三十六条第二款 「听证所需时间不计算在前款规定的期限内」: the final review's clock goes on, its last day later by the days the
 * hearing took — counted from the day un-rolled, so that hearings add up whatever rest days lie between.
 */
export const closeHearing: Act<CloseHearingInput> = {
  label,
  article,
  input,
  texts,
  open(petition, facts) {
    const hearing = hearingInProgress(petition)
    return hearing === undefined ? refusals.noHearing : refuseOthers(hearing, facts)
  },
  decide(petition, { on }, facts) {
    const closed = this.open(petition, facts)
    if (closed !== undefined) return closed
    const hearing = hearingInProgress(petition)
    if (hearing === undefined) return refusals.noHearing
    const refusal = refuseImpossibleDay(petition, on, facts) ?? refuseDayBefore(on, hearing.openedOn, '听证开始的')
    if (refusal !== undefined) return refusal
    const given = textsOfAct(facts, texts, article)
    if (isRefusal(given)) return given
    const { id } = hearing
    const days = daysTaken(petition, { ...hearing, closedOn: on })
    const resumed = days === undefined ? [] : resume(petition, days, facts)
    const clocks = [...meet(petition, on, `hearing/${id}`), ...resumed]
    return [{ type: 'hearingClosed', on, id, ...(days !== undefined && { days }), texts: given, clocks }]
  },
}

/** Who opened it closes it, whatever has become of the case; the office records it for a reviewer without an account. */
function refuseOthers({ unit, level }: Hearing, { actor }: Facts): Refusal | undefined {
  const forReviewer = actor.unit === theOffice && level !== 'handling'
  return actor.unit === unit || forReviewer ? undefined : refusals.othersHearing
}

/** The days this hearing takes out beside those taken out by the ones before it. */
function daysTaken({ hearings = [] }: Petition, closed: Hearing): number | undefined {
  if (!closed.excluded) return undefined
  const others = hearings.filter(({ id }) => id !== closed.id)
  return excludedDays([...others, closed]) - excludedDays(others)
}

function resume(petition: Petition, days: number, { calendar }: Facts): ClockEntry[] {
  const review = petition.duties[inRound(petition, 'finalReview')]
  if (review?.status !== 'suspended') return []
  return [move(review, 'resumed', { from: review.from, base: addDays(review.base, days), days }, calendar)]
}
