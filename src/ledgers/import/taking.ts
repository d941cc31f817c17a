import type { Journal } from '../../store/journal.ts'
import type { Tx } from '../../store/tx.ts'
import type { Comparison } from '../identity.ts'
import type { LedgerRow } from '../ledger.ts'
import type { TakenRow } from './known-rows.ts'
import type { UnitIds } from './unit-ids.ts'

/** What the taking-in of a ledger works with, beside its rows. */
export interface Taking {
  readonly tx: Tx
  readonly journal: Journal
  /** Title of the workbook. */
  readonly book: string
  readonly acceptedBy: string
  readonly random: () => number
  readonly units: UnitIds
}

/** Turns what is new in a ledger into acts. */
export type Taker<T> = (taking: Taking, comparison: Comparison<TakenRow, LedgerRow<T>>) => Promise<void>
