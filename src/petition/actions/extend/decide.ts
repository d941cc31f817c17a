import { addDays } from '../../../calendar/plain-date.ts'
import type { ClockEntry, Duty } from '../../../terms/clock.ts'
import { maxExtensionDays } from '../../../terms/reply.ts'
import type { Act } from '../../act.ts'
import type { Facts } from '../../facts.ts'
import { assignmentOfAct } from '../../assignment-of-act.ts'
import { move } from '../../duties.ts'
import type { PetitionEvent } from '../../events.ts'
import {
  extensionArticle as article,
  noSixtyDays,
  notLead,
  refuseLateOrFull,
  sixtyDays,
  tooLong,
} from '../../extending.ts'
import { isRefusal } from '../../refusal.ts'
import type { Refusal } from '../../refusal.ts'
import { leadAssignment } from '../../state.ts'
import type { Petition } from '../../state.ts'
import { recordedText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { ExtendInput } from './input.ts'
import { label, notUnitHead } from './texts.ts'

/**
 * 第三十四条 「情况复杂的，经本机关、单位负责人批准，可以适当延长办理期限，但延长期限不得超过30日」. Before expiry only, in
 * one or several parts, counted from the 60th day before it rolls (Q2). A ledger may show one that came too late or is
 * too long: it is recorded, and moves the day by what the law allows or not at all.
 */
export const extend: Act<ExtendInput> = {
  label,
  article,
  input,
  texts,
  open(petition, facts) {
    const owed = sixtyDays(petition, facts)
    if (owed === undefined) return noSixtyDays
    return facts.imported ? undefined : refuseLive(petition, owed, facts)
  },
  decide(petition, given, facts) {
    const refusal = this.open(petition, facts)
    if (refusal !== undefined) return refusal
    const assignment = assignmentOfAct(petition, given, facts)
    if (isRefusal(assignment)) return assignment
    const owed = sixtyDays(petition, facts)
    if (owed?.id !== `reply/${assignment.id}`) return notLead
    const left = maxExtensionDays - owed.extendedDays
    if (!facts.imported && given.days > left) return tooLong(left)
    const late = given.on > owed.due
    return record(given, facts, late ? [] : lengthen(owed, Math.min(given.days, left), facts))
  },
}

function refuseLive(petition: Petition, owed: Duty, { today, actor }: Facts): Refusal | undefined {
  const refusal = refuseLateOrFull(owed, { today })
  if (refusal !== undefined) return refusal
  const unit = leadAssignment(petition)?.unit
  return actor.role === 'unitHead' && actor.unit === unit ? undefined : notUnitHead
}

/** A ledger has the day of the approval, and not who gave it. */
function lengthen(owed: Duty, days: number, { actor, calendar, imported }: Facts): ClockEntry[] {
  if (days === 0) return []
  const to = { from: owed.from, base: addDays(owed.base, days), days }
  return [move(owed, 'extended', imported ? to : { ...to, approvedBy: actor.id }, calendar)]
}

function record({ on, days }: ExtendInput, facts: Facts, clocks: ClockEntry[]): readonly PetitionEvent[] | Refusal {
  const reason = recordedText(facts, 'reason', texts.reason.label, article)
  if (isRefusal(reason)) return reason
  const notice = recordedText(facts, 'notice', texts.notice.label, article)
  if (isRefusal(notice)) return notice
  const approvedBy = facts.imported ? 'notRecorded' : facts.actor.id
  return [{ type: 'extended', on, days, approvedBy, reason, notice, effective: clocks.length > 0, clocks }]
}
