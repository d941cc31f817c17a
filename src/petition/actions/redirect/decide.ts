import { theOffice } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { settleAtEnd } from '../../ending.ts'
import { cameToUnit, untakenDuties } from '../../first-hand.ts'
import { isRefusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { RedirectInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** 第二十三条第一款 「应当告知信访人向有权处理的机关、单位提出」, in writing; the office itself sends everything on (第二十二条). */
export const redirect: Act<RedirectInput> = {
  label,
  article,
  input,
  texts,
  open(petition, { actor }) {
    if (actor.unit === theOffice) return refusals.officeDispatches
    return cameToUnit(petition, actor.unit) === undefined ? refusals.notDirect : undefined
  },
  decide(petition, { on, properBody }, facts) {
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    if (properBody === facts.actor.unit) return refusals.ownSelf
    if (petition.accusedUnits.includes(properBody)) return refusals.accusedUnit
    const notice = neededText(facts, 'notice', texts.notice.label, article)
    if (isRefusal(notice)) return notice
    return [{ type: 'redirected', on, properBody, notice, clocks: settleAtEnd(petition, on, untakenDuties) }]
  },
}
