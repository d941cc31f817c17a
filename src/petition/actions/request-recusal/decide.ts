import { theOffice } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { startDuty } from '../../duties.ts'
import { isRecused, recusalsInProgress } from '../../proceedings.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import { assignmentOf } from '../../state.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { RequestRecusalInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * 第二十八条第三款 「工作人员与信访事项或者信访人有直接利害关系的，应当回避」. Asked by herself, by the petitioner (through the
 * office or the unit) or by her unit. Nothing stops meanwhile; her unit's head decides, of a head the level above.
 */
export const requestRecusal: Act<RequestRecusalInput> = {
  label,
  article,
  input,
  texts,
  open: ({ version, stage }) => (version === 0 || stage === 'ended' ? refusals.notHandled : undefined),
  decide(petition, given, facts) {
    const { on, staff, post, askedBy } = given
    const unit = given.unit ?? facts.actor.unit
    const refusal =
      this.open(petition, facts) ??
      refuseUnit(petition, unit, facts) ??
      refusePerson(petition, given, facts) ??
      refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const interest = neededText(facts, 'interest', texts.interest.label, article)
    if (isRefusal(interest)) return interest
    const id = String((petition.recusals?.length ?? 0) + 1)
    const owner = post === 'head' ? theOffice : unit
    const since = { from: on, calendar: facts.calendar }
    const clocks = [startDuty(`recusalDecision/${id}`, 'recusalDecision', owner, since)]
    return [{ type: 'recusalRequested', on, id, unit, staff, post, askedBy, interest, clocks }]
  },
}

function refuseUnit(petition: Petition, unit: string, { actor }: Facts): Refusal | undefined {
  if (actor.unit !== theOffice && actor.unit !== unit) return refusals.otherUnit
  const reviewing = [petition.firstReview?.reviewer, petition.finalReview?.reviewer].includes(unit)
  const accused = petition.accusedUnits.includes(unit)
  const involved = unit === theOffice || reviewing || assignmentOf(petition, unit) !== undefined
  return involved && !accused ? undefined : refusals.notInvolved
}

function refusePerson(
  petition: Petition,
  { staff, askedBy }: RequestRecusalInput,
  { actor }: Facts,
): Refusal | undefined {
  if (askedBy === 'self' && staff !== actor.id) return refusals.notSelf
  if (isRecused(petition, staff)) return refusals.recused
  return recusalsInProgress(petition).some((each) => each.staff === staff) ? refusals.asked : undefined
}
