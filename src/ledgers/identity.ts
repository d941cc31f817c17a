import type { LedgerDefinition } from './definition.ts'
import type { LedgerKind, LedgerRow } from './ledger.ts'
import { ledgers } from './registry.ts'
import type { CellChange } from './row-changes.ts'
import { rowChanges } from './row-changes.ts'
import type { Book, Pair } from './same-row.ts'
import { matchRows } from './same-row.ts'

/** A row taken in earlier, as it was kept. */
export interface KnownRow {
  /** Title of the workbook it was last seen in (ReadLedger.title). */
  readonly book: string
  readonly sheet: string
  readonly serial: string | undefined
  /** LedgerRow.cells */
  readonly cells: Readonly<Record<string, string>>
}

/** A filled cell typed over, or emptied; `dengwen import --json` prints it as it is. */
export interface Correction {
  readonly sheet: string
  readonly row: number
  readonly column: string
  readonly was: string
  readonly now: string
}

export interface ChangedRow<K, R> {
  readonly known: K
  readonly row: R
  /** Columns empty before and filled now. */
  readonly filled: readonly string[]
  /** Columns filled before and different now; empty unless the row is corrected. */
  readonly changed: readonly CellChange[]
}

export interface Comparison<K, R> {
  /** Rows never seen. */
  readonly accepted: readonly R[]
  /** Rows that state the same facts, however they are typed. */
  readonly unchanged: readonly Pair<K, R>[]
  /** Known rows with newly filled cells. */
  readonly updated: readonly ChangedRow<K, R>[]
  /** Known rows with a filled cell changed; nothing may be written unless someone answers for it. */
  readonly corrected: readonly ChangedRow<K, R>[]
  /** The changed cells of `corrected`, one by one. */
  readonly corrections: readonly Correction[]
  /** Known rows of this book that it no longer holds: to be named, and kept. */
  readonly gone: readonly K[]
}

/**
 * Compares a ledger with what was taken in from it before. A row is known by its number (信访件编号), else by the
 * ledger's identity columns and its ordinal among equal rows; a row gone and a new one with the same 序号 in the same
 * book, or with nearly the same identity, are one row corrected. Rows of another book (last year's) are never `gone`.
 * @param title of the book compared
 */
export function compareLedger<K extends KnownRow, T>(
  kind: LedgerKind,
  known: Iterable<K>,
  { title, rows }: Book<LedgerRow<T>>,
): Comparison<K, LedgerRow<T>> {
  const definition: LedgerDefinition<unknown> = ledgers[kind]
  const { pairs, unseen, gone } = matchRows(definition, [...known], { title, rows })
  const unchanged: Pair<K, LedgerRow<T>>[] = []
  const updated: ChangedRow<K, LedgerRow<T>>[] = []
  const corrected: ChangedRow<K, LedgerRow<T>>[] = []
  for (const { known: before, row } of pairs) {
    const changes = rowChanges(definition, before.cells, row.cells)
    if (changes.changed.length > 0) corrected.push({ known: before, row, ...changes })
    else if (changes.filled.length > 0) updated.push({ known: before, row, ...changes })
    else unchanged.push({ known: before, row })
  }
  corrected.sort((a, b) => a.row.row - b.row.row)
  const corrections = corrected.flatMap(({ row, changed }) =>
    changed.map((change) => ({ sheet: row.sheet, row: row.row, ...change })),
  )
  return { accepted: unseen, unchanged, updated, corrected, corrections, gone }
}
