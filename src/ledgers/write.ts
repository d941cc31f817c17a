import { writeFile } from 'node:fs/promises'
import type { CellValue, ColumnDef, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { isPlainDate } from '../calendar/plain-date.ts'
import type { Column } from './definition.ts'
import type { LedgerKind, LedgerSheet } from './ledger.ts'
import { ledgers } from './registry.ts'
import { SERIAL } from './table.ts'

/** A sheet in the layout it came in, with the rows to write in it. */
export interface SheetToWrite extends LedgerSheet {
  /** LedgerRow.cells of each row, in order. */
  readonly rows: readonly Readonly<Record<string, string>>[]
}

/**
 * Writes a ledger as an .xlsx in the layout it came in: title rows merged over its width, headers in their order, days as
 * real dates, counts as numbers, all else as text (also a number of an ID, and a text that begins like a formula),
 * A4 landscape, the header repeated on each page, said to be of the moment `at`. Replaces the file.
 */
export async function writeLedger(
  kind: LedgerKind,
  path: string,
  sheets: readonly SheetToWrite[],
  at: Date,
): Promise<void> {
  const known = new Map(ledgers[kind].columns.map((column) => [column.name, column]))
  const properties = { created: at, modified: at }
  await writeFile(path, await writeXlsx({ sheets: sheets.map((sheet) => laidOut(sheet, known)), properties }))
}

type KnownColumns = ReadonlyMap<string, Column<string>>

function laidOut(sheet: SheetToWrite, known: KnownColumns): WriteSheet {
  const { name, titleRows, columns, names } = sheet
  const headerAt = titleRows.length
  const rows: CellValue[][] = [
    ...titleRows.map((title): CellValue[] => [title]),
    [...columns],
    ...sheet.rows.map((cells, at) => names.map((column) => cellOf(column, cells[column] ?? '', at, known))),
  ]
  const merges = titleRows.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: columns.length - 1 }))
  return {
    name,
    columns: names.map((column) => columnOf(column, known)),
    rows,
    merges: columns.length > 1 ? merges : [],
    cells: headings(headerAt, columns),
    freezePane: { rows: headerAt + 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$1:$${headerAt + 1}`,
    },
  }
}

const TEXT = '@'
const DAY = 'yyyy-mm-dd'
const WIDE = 36
const NARROW = 14

function columnOf(name: string, known: KnownColumns): ColumnDef {
  const holds = known.get(name)?.holds
  if (holds === 'day') return { width: NARROW, numFmt: DAY }
  if (holds === 'count' || name === SERIAL) return { width: 8 }
  return { width: /^(?:诉求内容|标题|反映问题|案由|单位全称|主题|成果)$/u.test(name) ? WIDE : NARROW, numFmt: TEXT }
}

/** Excel refuses a workbook with a longer cell. */
const LONGEST_CELL = 32_767
const CUT = '……（超出单元格长度，余略）'

function cellOf(name: string, text: string, at: number, known: KnownColumns): CellValue {
  if (name === SERIAL) return /^\d{1,9}$/.test(text) ? Number(text) : text === '' ? at + 1 : text
  if (text === '') return null
  const holds = known.get(name)?.holds
  if (holds === 'day' && isPlainDate(text)) return new Date(`${text}T00:00:00Z`)
  if (holds === 'count' && /^\d{1,9}$/.test(text)) return Number(text)
  return text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL - CUT.length) + CUT : text
}

function headings(headerAt: number, columns: readonly string[]): NonNullable<WriteSheet['cells']> {
  const centred = { horizontal: 'center', vertical: 'center', wrapText: true } as const
  const cells: NonNullable<WriteSheet['cells']> = new Map()
  if (headerAt > 0) cells.set('0,0', { style: { font: { bold: true, size: 16 }, alignment: centred, numFmt: TEXT } })
  columns.forEach((_, at) => {
    cells.set(`${headerAt},${at}`, { style: { font: { bold: true }, alignment: centred, numFmt: TEXT } })
  })
  return cells
}
