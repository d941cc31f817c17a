import { openDuties } from './duties.ts'
import type { Withdrawal } from './standing.ts'
import type { Petition } from './state.ts'

/** A withdrawal asked for that nobody has confirmed with her yet. */
export function pendingWithdrawal(petition: Petition): Withdrawal | undefined {
  const owed = openDuties(petition, ({ term }) => term === 'withdrawalConfirmation')
  return owed.length > 0 ? petition.withdrawal : undefined
}
