import type { RawCell } from './cells/text.ts'
import { cleanText, rawText, spellingKey } from './cells/text.ts'
import type { Column, LedgerDefinition } from './definition.ts'
import type { LedgerSheet } from './ledger.ts'
import type { Layout } from './row-cells.ts'
import type { WorkbookRow } from './workbook.ts'

export const SERIAL = '序号'

/** A ledger's column names by every spelling of them. */
export type ColumnNames = ReadonlyMap<string, string>

export function columnNames(definition: { readonly columns: readonly Column<string>[] }): ColumnNames {
  const names = new Map([[SERIAL, SERIAL]])
  for (const column of definition.columns) names.set(spellingKey(column.name), column.name)
  for (const column of definition.columns) {
    for (const spelling of column.spellings ?? []) {
      const key = spellingKey(spelling)
      if (!names.has(key)) names.set(key, column.name)
    }
  }
  return names
}

/** How many of the ledger's columns a row names; a header row names most of them, any other row hardly one. */
export function headerScore(values: readonly RawCell[], names: ColumnNames): number {
  const found = new Set<string>()
  for (const value of values) {
    const name = typeof value === 'string' ? names.get(spellingKey(value)) : undefined
    if (name !== undefined && name !== SERIAL) found.add(name)
  }
  return found.size
}

/** A row naming this many of the ledger's columns is its header, be it with some missing. */
export function headerThreshold(definition: { readonly columns: readonly Column<string>[] }): number {
  return Math.max(2, Math.ceil(definition.columns.filter((column) => column.optional !== true).length / 3))
}

/** What a title row says: each text once, as a merged title stands in every cell of the merge. */
export function titleLine(values: readonly RawCell[]): string {
  return [...new Set(values.map((value) => cleanText(rawText(value) ?? '')))].filter((text) => text !== '').join(' ')
}

/** Lays out a sheet by its header row. A standard name beats another spelling of the same column. */
export function layOut(name: string, titleRows: readonly string[], header: WorkbookRow, known: ColumnNames): Layout {
  const columns = header.values.map((value) => cleanText(rawText(value) ?? '').replaceAll('\n', ''))
  const names = columns.map((column) => known.get(spellingKey(column)) ?? column)
  const positions = new Map<string, number>()
  names.forEach((column, at) => {
    const earlier = positions.get(column)
    const standard = spellingKey(columns[at] ?? '') === spellingKey(column)
    if (earlier === undefined || (standard && spellingKey(columns[earlier] ?? '') !== spellingKey(column))) {
      positions.set(column, at)
    }
  })
  const settled = names.map((column, at) => settle(column, columns[at] ?? '', positions.get(column) === at))
  const sheet: LedgerSheet = { name, columns, names: settled, titleRows }
  return { sheet, positions, headerRow: header.row }
}

/** A second spelling of a column already found keeps its own name, so that neither hides the other. */
function settle(name: string, written: string, chosen: boolean): string {
  if (chosen || name === '') return name
  return name === written ? '' : written
}

/** Columns whose header stands twice in the sheet, as written. */
export function repeatedColumns({ sheet }: Layout): readonly string[] {
  const keys = sheet.columns.map(spellingKey)
  return [...new Set(sheet.columns.filter((column, at) => column !== '' && keys.indexOf(spellingKey(column)) !== at))]
}

export function missingColumns<T>(definition: LedgerDefinition<T>, { positions }: Layout): readonly string[] {
  return definition.columns
    .filter(({ name, optional }) => optional !== true && !positions.has(name))
    .map(({ name }) => name)
}
