import type { Act } from '../../act.ts'
import { refuseImpossibleDay } from '../../day-of-act.ts'
import { startOfficeTarget } from '../../duties.ts'
import { isRefusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { pendingWithdrawal } from '../../withdrawal.ts'
import { input, texts } from './input.ts'
import type { RequestWithdrawalInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/** Her own act, signed by her. Nothing stops by it: the office owes her the question whether she means it (Q8). */
export const requestWithdrawal: Act<RequestWithdrawalInput> = {
  label,
  article,
  input,
  texts,
  open(petition) {
    if (petition.version === 0 || petition.stage === 'ended') return refusals.ended
    return pendingWithdrawal(petition) === undefined ? undefined : refusals.alreadyAsked
  },
  decide(petition, { on }, facts) {
    const refusal = this.open(petition, facts) ?? refuseImpossibleDay(petition, on, facts)
    if (refusal !== undefined) return refusal
    const statement = neededText(facts, 'statement', texts.statement.label, article)
    if (isRefusal(statement)) return statement
    const duty = `withdrawal/${String(petition.version)}`
    const clocks = [startOfficeTarget(duty, 'withdrawalConfirmation', on, facts.calendar)]
    return [{ type: 'withdrawalRequested', on, statement, enteredBy: facts.actor.id, clocks }]
  },
}
