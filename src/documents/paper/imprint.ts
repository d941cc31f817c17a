import {
  BorderStyle,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  Paragraph,
  Run,
  Tab,
  TabStopType,
  TextRun,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
  type FileChild,
} from 'docx'
import { ShapeRun } from 'docx/shapes'
import { sayDay } from '../../calendar/plain-date.ts'
import { line, setText, type Type } from './lines.ts'
import { EM_4, LINE, SIZE_4, TEXT_WIDTH } from './measures.ts'
import type { Imprint } from './paper.ts'
import { faceName, fontSlots } from './typeface.ts'

const SMALL: Type = { face: 'fangsong', size: SIZE_4 }
/** 7.4.1: first and last rule 0.35 mm, the middle one 0.25 mm; border sizes are eighths of a point. */
const OUTER = 8
const INNER = 6
const RULE_HEIGHT = 20
const TWIPS_PER_PIXEL = 15
const NO_INSETS = { top: 0, bottom: 0, left: 0, right: 0 }

/** 版记, pinned to the foot of the last page's 版心 in a text box: LibreOffice lays a floating table into the flow. */
export function imprintBox(imprint: Imprint): FileChild {
  const copies = imprint.copyTo.length === 0 ? [] : [copyLine(imprint.copyTo), rule(INNER)]
  const issued = line(
    [
      ...setText(imprint.issuer, SMALL),
      new TextRun({ children: [new Tab()], font: fontSlots(faceName(SMALL.face)), size: SIZE_4 }),
      ...setText(`${sayDay(imprint.issuedOn)}印发`, SMALL),
    ],
    {
      indent: { left: EM_4, right: EM_4 },
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - EM_4 }],
    },
  )
  const children = [rule(OUTER), ...copies, issued, rule(OUTER)]
  const boxes = [
    new ShapeRun({
      type: 'rectangle',
      altText: { id: '1', name: '版记' },
      fill: 'none',
      line: 'none',
      transformation: { width: TEXT_WIDTH / TWIPS_PER_PIXEL, height: heightOf(imprint) / TWIPS_PER_PIXEL },
      textOptions: { margins: NO_INSETS, verticalAlignment: 'bottom' },
      floating: {
        horizontalPosition: { relative: HorizontalPositionRelativeFrom.MARGIN, align: HorizontalPositionAlign.LEFT },
        verticalPosition: { relative: VerticalPositionRelativeFrom.MARGIN, align: VerticalPositionAlign.BOTTOM },
        wrap: { type: TextWrappingType.TOP_AND_BOTTOM },
      },
      children,
    }),
  ]
  return new Paragraph({
    spacing: { line: RULE_HEIGHT, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: boxes.filter(isTextRun),
  })
}

/** docx means a shape to stand among a paragraph's runs, but its types list only TextRun there, which adds nothing to Run. */
function isTextRun(run: Run): run is TextRun {
  return run instanceof Run
}

/** A rule as wide as the 版心: a border of an indented paragraph would be indented with it. */
function rule(size: number): Paragraph {
  return new Paragraph({
    spacing: { line: RULE_HEIGHT, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    border: { bottom: { style: BorderStyle.SINGLE, color: '000000', size, space: 0 } },
  })
}

/** 7.4.2: one character in on both sides, wrapped lines under the first organ, a full stop at the end. */
function copyLine(organs: readonly string[]): Paragraph {
  return line(setText(copyText(organs), SMALL), {
    indent: { left: 4 * EM_4, hanging: 3 * EM_4, right: EM_4 },
  })
}

function copyText(organs: readonly string[]): string {
  return `抄送：${organs.join('，')}。`
}

/** The copy list wraps at the width left between its indents. */
function heightOf({ copyTo }: Imprint): number {
  const perLine = Math.floor((TEXT_WIDTH - 5 * EM_4) / EM_4)
  const copyLines = copyTo.length === 0 ? 0 : Math.ceil(([...copyText(copyTo)].length - 3) / perLine)
  return (copyLines + 1) * LINE + 4 * RULE_HEIGHT
}
