import type { Duty } from '../../../terms/clock.ts'
import { pausedByHearing } from '../../../terms/readings.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseUnlessAppeal, turnOf } from '../../answering.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { startDuty } from '../../duties.ts'
import { hearingInProgress } from '../../proceedings.ts'
import { isRefusal } from '../../refusal.ts'
import { inRound } from '../../rounds.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { OpenHearingInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第三十一条第六项 「对重大、复杂、疑难的信访事项，可以举行听证」. Only at the final review does it stop the clock (第三十六条第二款):
 * while handling or at the first review the days run on (Q5). What is opened is owed until it is closed.
 */
export const openHearing: Act<OpenHearingInput> = {
  label,
  article,
  input,
  texts,
  open(petition, facts) {
    const turn = turnOf(petition, facts, article)
    if (isRefusal(turn)) return turn
    const refusal = refuseUnlessAppeal(petition, article)
    return refusal ?? (hearingInProgress(petition) === undefined ? undefined : refusals.opened)
  },
  decide(petition, { on, ground }, facts) {
    const turn = turnOf(petition, facts, article)
    if (isRefusal(turn)) return turn
    const { level, unit, since } = turn
    const refusal =
      this.open(petition, facts) ??
      refuseImpossibleDay(petition, on, facts) ??
      refuseDayBefore(on, since, level === 'handling' ? '单位收到的' : '收到复查、复核请求的')
    if (refusal !== undefined) return refusal
    const notice = neededText(facts, 'notice', texts.notice.label, article)
    if (isRefusal(notice)) return notice
    const id = String((petition.hearings?.length ?? 0) + 1)
    const review = inRound(petition, 'finalReview')
    const excluded = pausedByHearing.includes(level) && isInTime(petition.duties[review], facts)
    const owed = startDuty(`hearing/${id}`, 'hearing', unit, { from: on, calendar: facts.calendar })
    const clocks = excluded ? [owed, { kind: 'suspended', duty: review, on } as const] : [owed]
    return [{ type: 'hearingOpened', on, id, level, unit, ground, excluded, notice, clocks }]
  },
}

/** A hearing entered after the thirty days takes nothing out of them: a day written back would make the late timely. */
function isInTime(review: Duty | undefined, { today }: Facts): boolean {
  return review?.status === 'running' && today <= review.due
}
