import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ParagraphChild,
} from 'docx'
import type { Marker } from './figure-mark.ts'
import { setRuns, setText, type Type } from './lines.ts'
import { CELL_MARGIN, SIZE_5, TABLE_LINE, TEXT_WIDTH } from './measures.ts'
import type { Column, Table as PaperTable } from './paper.ts'

const HEADER: Type = { face: 'hei', size: SIZE_5 }
const CELL: Type = { face: 'fangsong', size: SIZE_5 }
const ALIGNMENT = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

/** Widths in twips that add up to the 版心's exactly; without them in the grid, WPS and LibreOffice guess. */
export function columnWidths(columns: readonly Column[]): readonly number[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0)
  const widths = columns.map((column) => Math.floor((TEXT_WIDTH * column.share) / shares))
  const rest = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, at) => (at === widths.length - 1 ? width + rest : width))
}

function cell(children: readonly ParagraphChild[], width: number, align: Column['align']): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN },
    children: [
      new Paragraph({
        spacing: { line: TABLE_LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        alignment: ALIGNMENT[align],
        children,
      }),
    ],
  })
}

/** Full width of the 版心, its head repeated on every page, no row broken across pages. */
export function setTable(table: PaperTable, mark: Marker): Table {
  const widths = columnWidths(table.columns)
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, at) => cell(setText(column.title, HEADER), widths[at] ?? 0, 'center')),
  })
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: table.columns.map((column, at) =>
          cell(setRuns(row[at] ?? [], CELL, mark), widths[at] ?? 0, column.align),
        ),
      }),
  )
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [head, ...rows],
  })
}
