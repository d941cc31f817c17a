import type { Duty } from '../../../terms/clock.ts'
import type { Act } from '../../act.ts'
import { refuseDayBefore, refuseImpossibleDay } from '../../day-of-act.ts'
import { meet, openDuties } from '../../duties.ts'
import { waiveAtEnd } from '../../ending.ts'
import { isRefusal } from '../../refusal.ts'
import { neededText } from '../../texts-of-act.ts'
import { pendingWithdrawal } from '../../withdrawal.ts'
import { input, texts } from './input.ts'
import type { ConfirmWithdrawalInput } from './input.ts'
import { article, label, refusals } from './texts.ts'

/**
 * A second officer, outside the units, asks her herself. If she doesn't mean it, the case goes on as if nothing had been
 * signed; if she does, it ends, improves no rate, and she may petition again (Q8).
 */
export const confirmWithdrawal: Act<ConfirmWithdrawalInput> = {
  label,
  article,
  input,
  texts,
  open: (petition) => (pendingWithdrawal(petition) === undefined ? refusals.notAsked : undefined),
  decide(petition, { on, willing }, facts) {
    const requestedOn = pendingWithdrawal(petition)?.requestedOn ?? on
    const refusal =
      this.open(petition, facts) ??
      refuseImpossibleDay(petition, on, facts) ??
      refuseDayBefore(on, requestedOn, '信访人申请撤回的')
    if (refusal !== undefined) return refusal
    const account = neededText(facts, 'account', texts.account.label, article)
    if (isRefusal(account)) return account
    const met = meet(petition, on, ...openDuties(petition, isConfirmation).map(({ id }) => id))
    const ends = willing && petition.stage !== 'ended'
    const clocks = ends ? [...met, ...waiveAtEnd(petition, on, 'withdrawn', (duty) => !isConfirmation(duty))] : met
    return [{ type: 'withdrawalConfirmed', on, willing, account, confirmedBy: facts.actor.id, clocks }]
  },
}

function isConfirmation({ term }: Duty): boolean {
  return term === 'withdrawalConfirmation'
}
