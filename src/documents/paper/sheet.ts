import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { setText, type Type } from './lines.ts'
import { CELL_MARGIN, SHEET_LABEL, SHEET_LINE, SHEET_ROW, SIZE_4, TEXT_WIDTH } from './measures.ts'
import type { Entry, Sheet } from './paper.ts'

const LABEL: Type = { face: 'hei', size: SIZE_4 }
const ENTRY: Type = { face: 'fangsong', size: SIZE_4 }
const HALF = Math.floor(TEXT_WIDTH / 2)

function cell(text: string, type: Type, width: number, span = 1): TableCell {
  // Six characters of 4号 fill a label's cell.
  const side = type === LABEL ? CELL_MARGIN / 2 : CELL_MARGIN
  const alignment = type === LABEL ? AlignmentType.CENTER : AlignmentType.LEFT
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: side, right: side, top: CELL_MARGIN / 2, bottom: CELL_MARGIN / 2 },
    children: text.split('\n').map(
      (line) =>
        new Paragraph({
          spacing: { line: SHEET_LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
          alignment,
          children: setText(line, type),
        }),
    ),
  })
}

function cells([first, second]: Sheet['rows'][number]): readonly TableCell[] {
  const label = ({ label: text }: Entry): TableCell => cell(text, LABEL, SHEET_LABEL)
  const rest = TEXT_WIDTH - SHEET_LABEL
  if (second === undefined) return [label(first), cell(first.text, ENTRY, rest, 3)]
  const half = HALF - SHEET_LABEL
  return [
    label(first),
    cell(first.text, ENTRY, half),
    label(second),
    cell(second.text, ENTRY, TEXT_WIDTH - HALF - SHEET_LABEL),
  ]
}

/** A form over the full width of the 版心; a row with long text may run on over the page. */
export function setSheet(sheet: Sheet): Table {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [SHEET_LABEL, HALF - SHEET_LABEL, SHEET_LABEL, TEXT_WIDTH - HALF - SHEET_LABEL],
    layout: TableLayoutType.FIXED,
    rows: sheet.rows.map(
      (row) => new TableRow({ height: { value: SHEET_ROW, rule: HeightRule.ATLEAST }, children: cells(row) }),
    ),
  })
}
