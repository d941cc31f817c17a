import { AlignmentType, LineRuleType, Paragraph, TextRun, type IParagraphOptions, type ParagraphChild } from 'docx'
import type { Marker } from './figure-mark.ts'
import { EM, LINE, SIZE_2, SIZE_3, TIGHTEN } from './measures.ts'
import type { Run } from './paper.ts'
import { faceName, fontSlots, stretches, type Face } from './typeface.ts'

export interface Type {
  readonly face: Face
  /** Half-points. */
  readonly size: number
}

export const BODY: Type = { face: 'fangsong', size: SIZE_3 }
export const TITLE: Type = { face: 'title', size: SIZE_2 }

/** Characters XML 1.0 cannot hold, or a pasted line break: one space. */
const NOT_PRINTED = /[\p{Cc}\uFFFE\uFFFF]+/gu

/** The text in its fonts; 3号 type is tightened to 28 characters a line. */
export function setText(text: string, type: Type): readonly TextRun[] {
  return stretches(text.toWellFormed().replace(NOT_PRINTED, ' '), type.face).map(
    (stretch) =>
      new TextRun({
        text: stretch.text,
        font: fontSlots(stretch.font),
        size: type.size,
        ...(type.size === SIZE_3 ? { characterSpacing: TIGHTEN } : {}),
      }),
  )
}

export function setRuns(runs: readonly Run[], type: Type, mark: Marker): readonly ParagraphChild[] {
  return runs.flatMap((run) => mark(run.source, setText(run.text, type)))
}

/** One paragraph on the 22-line pitch. */
export function line(children: readonly ParagraphChild[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    spacing: { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    alignment: AlignmentType.JUSTIFIED,
    widowControl: false,
    ...options,
    children,
  })
}

/** An empty line of the page, in the body's type so that the eastAsian font is named there too. */
export function blankLine(options: IParagraphOptions = {}): Paragraph {
  return line([], { ...options, run: { font: fontSlots(faceName(BODY.face)), size: BODY.size } })
}

/** Word wants a paragraph after a table; a whole line of it would leave a blank page behind one that fills its page. */
export function hairline(): Paragraph {
  return blankLine({ spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 } })
}

export const FIRST_LINE_INDENT = { firstLine: 2 * EM }
