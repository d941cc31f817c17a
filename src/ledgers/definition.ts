import type { Fault, LedgerFacts, LedgerKind, LedgerRow } from './ledger.ts'
import type { RowCells } from './row-cells.ts'

export interface Column<C extends string> {
  /** Its standard name, also the key of LedgerRow.cells. */
  readonly name: C
  /** What else offices write above it; blanks, line breaks and full-width signs never matter. */
  readonly spellings?: readonly string[]
  /** How its cells are written back; text unless stated. */
  readonly holds?: 'day' | 'count'
  /** Read when present; every other column must be there. */
  readonly optional?: true
}

/** What a sheet says about all its rows. */
export interface SheetHeading {
  readonly name: string
  readonly titleRows: readonly string[]
}

/** Reads the opened row; undefined when it holds a fault, which is then reported. */
export type ReadRow<C extends string, T> = (row: RowCells<C>) => T | undefined

/** One Excel ledger: its columns, and what its rows mean. */
export interface LedgerDefinition<T, C extends string = string> {
  readonly kind: LedgerKind
  /** 《…》 as the office calls it. */
  readonly name: string
  readonly columns: readonly Column<C>[]
  /** The columns a row is known by when it bears no number; see identity.ts. */
  readonly identity: readonly C[]
  /** A column whose filled cell alone identifies the row. */
  readonly number?: C
  /** The state that a date ends: going from `open` to another value together with the date is progress, no correction. */
  readonly progress?: { readonly state: C; readonly open: string; readonly date: C }
  /** Columns holding a list joined by 、: a longer list with the old members still in it is no correction. */
  readonly lists?: readonly C[]
  /** The column a 合计 adds up. */
  readonly sum?: C
  /**
   * Reads what the sheet's heading says and returns the reader of its rows.
   * @param refuse reports a fault of the sheet as a whole
   */
  startSheet(heading: SheetHeading, refuse: (problem: string) => void): ReadRow<C, T>
  /** Faults that only all rows together show. */
  checkAll?(rows: readonly LedgerRow<T>[], sheets: readonly SheetHeading[]): readonly Fault[]
}

export type LedgerRegistry = { readonly [K in LedgerKind]: LedgerDefinition<LedgerFacts[K]> }
