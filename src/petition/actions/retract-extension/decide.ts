import { addDays } from '../../../calendar/plain-date.ts'
import { isOpen } from '../../../terms/clock.ts'
import type { Duty } from '../../../terms/clock.ts'
import { reckonFromBase } from '../../../terms/reckon.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { move } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import { leadAssignment } from '../../state.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { RetractExtensionInput } from './input.ts'
import { article, label, refusals, wouldBeLate } from './texts.ts'

/**
 * 第三十四条 「经本机关、单位负责人批准」: who approved takes back, the last extension first, and she is told. The day becomes
 * what it was before, unless that day has passed: nobody is made late by a later act.
 */
export const retractExtension: Act<RetractExtensionInput> = {
  label,
  article,
  input,
  texts,
  open(petition, { actor, today, calendar }) {
    const last = lastExtension(petition)
    if (last === undefined) return refusals.notExtended
    if (actor.role !== 'unitHead' || actor.unit !== leadAssignment(petition)?.unit) return refusals.notUnitHead
    const { due } = reckonFromBase(last.owed.from, addDays(last.owed.base, -last.days), calendar)
    return today > due ? wouldBeLate(due) : undefined
  },
  decide(petition, { on }, facts) {
    const last = lastExtension(petition)
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined || last === undefined) return refusal ?? refusals.notExtended
    const told = textsOf(facts)
    if (isRefusal(told)) return told
    const { owed, days } = last
    const { actor, calendar } = facts
    const back = { from: owed.from, base: addDays(owed.base, -days), days: -days, approvedBy: actor.id }
    const clocks = [move(owed, 'extensionRetracted', back, calendar)]
    return [{ type: 'extensionRetracted', on, days, ...told, retractedBy: actor.id, clocks }]
  },
}

function lastExtension(petition: Petition): { readonly owed: Duty; readonly days: number } | undefined {
  const owed = petition.duties[`reply/${leadAssignment(petition)?.id ?? ''}`]
  const days = petition.extensions?.at(-1)
  return owed === undefined || !isOpen(owed) || days === undefined || owed.extendedDays < days
    ? undefined
    : { owed, days }
}

function textsOf(facts: Facts) {
  const reason = neededText(facts, 'reason', texts.reason.label, article)
  if (isRefusal(reason)) return reason satisfies Refusal
  const notice = neededText(facts, 'notice', texts.notice.label, article)
  return isRefusal(notice) ? notice : { reason, notice }
}
