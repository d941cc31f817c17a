import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { isRefusal } from '../../refusal.ts'
import type { Petition } from '../../state.ts'
import { neededText } from '../../texts-of-act.ts'
import { amendables } from './event.ts'
import type { Amendable } from './event.ts'
import { input, texts } from './input.ts'
import type { AmendInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** What was typed wrongly stays on record as it was, and beside it stands what is right, why, and who decided so. */
export const amend: Act<AmendInput> = {
  label,
  article,
  input,
  texts,
  open: ({ version }) => (version === 0 ? refusals.notRegistered : undefined),
  decide(petition, given, facts) {
    const { on } = given
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const wrong = amendables.filter((name) => given[name] !== undefined && given[name] !== petition[name])
    if (wrong.length === 0) return refusals.nothingToAmend
    const reason = neededText(facts, 'reason', texts.reason.label, article)
    if (isRefusal(reason)) return reason
    const [was, now] = [only(petition, wrong), only(given, wrong)]
    return [{ type: 'amended', on, was, now, reason, decidedBy: facts.actor.id, clocks: [] }]
  },
}

function only(facts: Petition | AmendInput, names: readonly (keyof Amendable)[]): Amendable {
  return Object.fromEntries(names.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])))
}
