import { AlignmentType, BorderStyle, Footer, Header, LineRuleType, Paragraph, TextRun, type FileChild } from 'docx'
import { BODY, blankLine, line, setText } from './lines.ts'
import { LETTER, SIZE_4, TEXT_WIDTH } from './measures.ts'
import type { Letterhead } from './paper.ts'
import { fontSlots, stretches } from './typeface.ts'

const RED = 'FF0000'
/** Eighths of a point. */
const RULE = 24
const OVERHANG = { left: -LETTER.overhang, right: -LETTER.overhang }

/** The mark in one line across the 版心: a long name in smaller type. Half-points. */
export function markSize(organ: string): number {
  const width = TEXT_WIDTH / 10
  return Math.min(LETTER.markSize, Math.floor(width / [...organ].length) & ~1)
}

/** First page's head: 发文机关标志 in red 小标宋, the double rule (thick over thin) 4 mm under it. */
function mark({ organ }: Letterhead): readonly Paragraph[] {
  const size = markSize(organ)
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: size * 12, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
      children: stretches(organ, 'title').map(
        ({ text, font }) => new TextRun({ text, font: fontSlots(font), size, color: RED }),
      ),
    }),
    new Paragraph({
      indent: OVERHANG,
      spacing: { line: LETTER.afterMark, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
      border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, color: RED, size: RULE, space: 0 } },
    }),
  ]
}

/** Every page's head, where there is something to say of all of them. */
function bannerLine(banner: string | undefined, alignment: 'left' | 'right'): readonly Paragraph[] {
  if (banner === undefined) return []
  return [new Paragraph({ alignment, children: setText(banner, { face: 'hei', size: SIZE_4 }) })]
}

export function pageHeader(banner: string | undefined): Header {
  return new Header({ children: [...bannerLine(banner, 'right')] })
}

export function firstHeader(letterhead: Letterhead, banner: string | undefined): Header {
  return new Header({ children: [...mark(letterhead), ...bannerLine(banner, 'left')] })
}

/** First page's foot: the second double rule (thin over thick), and no page number (10.1). */
export function firstFooter(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        indent: OVERHANG,
        spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        border: { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, color: RED, size: RULE, space: 0 } },
      }),
    ],
  })
}

/** 发文字号, flush right under the rule; the title stands two lines below. */
export function numberLine({ number }: Letterhead): readonly FileChild[] {
  return [line(setText(number, BODY), { alignment: AlignmentType.RIGHT }), blankLine()]
}
