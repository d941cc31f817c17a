import { writeAccountChange } from '../../store/accounts/changes.ts'
import type { AccountChange } from '../../store/accounts/changes.ts'
import type { Tx } from '../../store/tx.ts'
import type { House } from '../house.ts'

/** Writes down what is done to an account, in the transaction that does it. */
export function noteChange(tx: Tx, house: House, change: Omit<AccountChange, 'id' | 'at'>): Promise<void> {
  return writeAccountChange(tx, house.region.code, { ...change, id: house.newId(), at: house.now() })
}
