import type { Fault } from '../ledger.ts'

/** Rows whose acts the law does not allow: thrown so that nothing of the import stays. */
export class RowsRefused extends Error {
  override readonly name = 'RowsRefused'
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(`${String(faults.length)} rows refused`)
    this.faults = faults
  }
}
