import { cleanText } from './cells/text.ts'
import type { LedgerDefinition, ReadRow } from './definition.ts'
import type { Fault, LedgerContext, LedgerRow } from './ledger.ts'
import type { Layout } from './row-cells.ts'
import { RowCells } from './row-cells.ts'
import type { ColumnNames } from './table.ts'
import {
  columnNames,
  headerScore,
  headerThreshold,
  layOut,
  missingColumns,
  repeatedColumns,
  SERIAL,
  titleLine,
} from './table.ts'
import type { Tally } from './total-row.ts'
import { checkTotal, newTally, roleOf } from './total-row.ts'
import { refusalOf } from './unlawful-columns.ts'
import type { WorkbookRow } from './workbook.ts'

/** Title rows are few; whoever has no header by this row has none. */
const LAST_HEADER_ROW = 30
/** A row this wide in a sheet without a header is data that must not be passed over in silence. */
const WIDE = 6

/** Takes a sheet row by row: title rows, header, records, totals, notes. */
export class SheetReader<T> {
  readonly name: string
  readonly rows: LedgerRow<T>[] = []
  layout: Layout | undefined
  /** Why the whole ledger is refused, if it is. */
  refusal: Fault | undefined
  /** Whether rows stand here that no header explains. */
  unexplained = false
  readonly #definition: LedgerDefinition<T>
  readonly #context: LedgerContext
  readonly #report: (fault: Fault) => void
  readonly #known: ColumnNames
  readonly #titles: string[] = []
  #candidate: WorkbookRow | undefined
  #read: ReadRow<string, T> = () => undefined
  #cells: RowCells<string> | undefined
  #all: Tally = newTally()
  #part: Tally = newTally()
  #totalRow: number | undefined
  #headerAt: number | undefined

  constructor(name: string, definition: LedgerDefinition<T>, context: LedgerContext, report: (fault: Fault) => void) {
    this.name = name
    this.#definition = definition
    this.#context = context
    this.#report = report
    this.#known = columnNames(definition)
    this.#refuseIfUnlawful(name, 0, '')
  }

  /** @returns false when the sheet need not be read on */
  take(row: WorkbookRow): boolean {
    if (this.#refused()) return false
    if (this.layout !== undefined) this.#takeBody(row, this.layout)
    else if (this.#candidate !== undefined) this.#settleHeader(this.#candidate, row)
    else this.#seekHeader(row)
    return !this.#refused() && (this.layout !== undefined || row.row < LAST_HEADER_ROW)
  }

  /** The sheet's last row has been taken. */
  close(): void {
    if (this.layout === undefined && this.#candidate !== undefined) this.#start(this.#candidate)
  }

  #seekHeader(row: WorkbookRow): void {
    if (headerScore(row.values, this.#known) >= headerThreshold(this.#definition)) {
      this.#candidate = row
      return
    }
    this.#titles[row.row - 1] = titleLine(row.values)
    this.#refuseIfUnlawful(titleLine(row.values), row.row, '')
    if (new Set(row.values.filter((value) => value !== null && value !== '')).size >= WIDE) this.unexplained = true
  }

  /** A header of two rows has its full names in the second, into which the merged cells of the first reach down. */
  #settleHeader(candidate: WorkbookRow, next: WorkbookRow): void {
    const adjoining = next.row === candidate.row + 1
    if (adjoining && headerScore(next.values, this.#known) > headerScore(candidate.values, this.#known)) {
      this.#start(next)
      return
    }
    const layout = this.#start(candidate)
    if (!this.#refused()) this.#takeBody(next, layout)
  }

  #start(header: WorkbookRow): Layout {
    const titles = Array.from({ length: header.row - 1 }, (_, at) => this.#titles[at] ?? '')
    const layout = layOut(this.name, titles, header, this.#known)
    this.layout = layout
    this.unexplained = false
    for (const column of layout.sheet.columns) this.#refuseIfUnlawful(column, header.row, column)
    const fault = (column: string, problem: string): void =>
      this.#report({ sheet: this.name, row: header.row, column, problem })
    for (const column of missingColumns(this.#definition, layout)) {
      fault(column, `缺少“${column}”列，请在表头中补上（列的先后不限）`)
    }
    for (const column of repeatedColumns(layout)) fault(column, `表头中“${column}”出现两次，请只留一列`)
    if (layout.positions.has('责任单位') && this.#context.units === undefined) {
      fault('责任单位', '尚未导入责任单位名录，责任单位无从核对；请先导入责任单位名录（dengwen import units）')
    }
    this.#read = this.#definition.startSheet(layout.sheet, (problem) => fault('', problem))
    this.#cells = new RowCells(layout, this.#context, this.#report)
    return layout
  }

  #takeBody(row: WorkbookRow, layout: Layout): void {
    if (isBlank(row, layout)) return
    const role = roleOf(row.values)
    if (role === 'footnote') return
    if (role === 'record') this.#takeRecord(row, layout)
    else this.#takeTotal(row, layout, role)
  }

  #takeTotal(row: WorkbookRow, layout: Layout, role: 'total' | 'subtotal'): void {
    const tally = role === 'total' ? this.#all : this.#part
    for (const fault of checkTotal(row, tally, layout, this.#definition.sum)) this.#report(fault)
    this.#part = newTally()
    if (role === 'total') this.#totalRow = row.row
  }

  #takeRecord(row: WorkbookRow, layout: Layout): void {
    const fault = (problem: string): void =>
      this.#report({ sheet: this.name, row: row.row, column: layout.sheet.columns[0] ?? '', problem })
    if (this.#isHeaderAgain(row, layout)) {
      fault('这一行又是表头，请删去重复的表头行')
      return
    }
    if (this.#totalRow !== undefined)
      fault(`合计行（第${this.#totalRow}行）之后还有记录，请把它移到合计行之前并改正合计`)
    const cells = this.#cells
    if (cells === undefined) return
    cells.open(row.row, row.values)
    const fact = this.#read(cells)
    this.#count(cells)
    if (cells.faulty || fact === undefined) return
    const serial = cells.cells[SERIAL] ?? ''
    this.rows.push({
      sheet: this.name,
      row: row.row,
      serial: serial === '' ? undefined : serial,
      cells: cells.cells,
      fact,
    })
  }

  #isHeaderAgain(row: WorkbookRow, { sheet, positions }: Layout): boolean {
    this.#headerAt ??= positions.get(this.#definition.columns.find(({ name }) => positions.has(name))?.name ?? '') ?? 0
    const [value, header] = [row.values[this.#headerAt], sheet.columns[this.#headerAt] ?? '']
    if (typeof value !== 'string' || !value.includes(header.charAt(0))) return false
    return headerScore(row.values, this.#known) >= headerThreshold(this.#definition)
  }

  #count(cells: RowCells<string>): void {
    const { sum } = this.#definition
    for (const tally of [this.#all, this.#part]) {
      tally.rows += 1
      if (sum === undefined) continue
      if (cells.isFaulty(sum)) tally.sumKnown = false
      else tally.sum += Number(cells.cells[sum])
    }
  }

  #refused(): boolean {
    return this.refusal !== undefined
  }

  #refuseIfUnlawful(text: string, row: number, column: string): void {
    const problem = refusalOf(text)
    if (problem !== undefined) this.refusal ??= { sheet: this.name, row, column, problem }
  }
}

/** Nothing but a 序号 written in advance is no record yet. */
function isBlank(row: WorkbookRow, { positions }: Layout): boolean {
  const serialAt = positions.get(SERIAL)
  return row.values.every((value, at) => {
    if (value === null || value === '') return true
    if (at === serialAt && !(typeof value === 'string' && /\p{Script=Han}/u.test(value))) return true
    return typeof value === 'string' && cleanText(value) === ''
  })
}
