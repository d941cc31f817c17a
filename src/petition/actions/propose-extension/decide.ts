import { maxExtensionDays } from '../../../terms/reply.ts'
import type { Act } from '../../act.ts'
import { assignmentOfAct } from '../../assignment-of-act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import {
  extensionArticle as article,
  noSixtyDays,
  notLead,
  refuseLateOrFull,
  sixtyDays,
  tooLong,
} from '../../extending.ts'
import { isRefusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { input, texts } from './input.ts'
import type { ProposeExtensionInput } from './input.ts'
import { label } from './texts.ts'

/** 第三十四条 「经本机关、单位负责人批准」: what the head is asked to approve, by whoever works on it. It moves no day yet. */
export const proposeExtension: Act<ProposeExtensionInput> = {
  label,
  article,
  input,
  texts,
  open(petition, facts) {
    const owed = sixtyDays(petition, facts)
    return owed === undefined ? noSixtyDays : refuseLateOrFull(owed, facts)
  },
  decide(petition, given, facts) {
    const { on, days } = given
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const assignment = assignmentOfAct(petition, given, facts)
    if (isRefusal(assignment)) return assignment
    const owed = sixtyDays(petition, facts)
    if (owed?.id !== `reply/${assignment.id}`) return notLead
    const left = maxExtensionDays - owed.extendedDays
    if (days > left) return tooLong(left)
    const reason = neededText(facts, 'reason', texts.reason.label, article)
    if (isRefusal(reason)) return reason
    const { id: proposedBy, unit } = facts.actor
    return [{ type: 'extensionProposed', on, unit, days, reason, proposedBy, clocks: [] }]
  },
}
