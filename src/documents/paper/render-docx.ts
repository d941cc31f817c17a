import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx'
import { setBlocks } from './body.ts'
import { attachmentNote, attachmentPages, signature } from './closing.ts'
import { markerOfOnePaper } from './figure-mark.ts'
import { imprintBox } from './imprint.ts'
import { firstFooter, firstHeader, numberLine, pageHeader } from './letterhead.ts'
import { BODY, TITLE, blankLine, line, setText } from './lines.ts'
import { EM_4, LETTER, LINE, MARGIN, PAGE, SIZE_3, SIZE_4 } from './measures.ts'
import type { Paper } from './paper.ts'
import { faceName, fontSlots } from './typeface.ts'
import { withEntryDates } from './zip-dates.ts'

/** 7.5: 4号 half-width 宋体, a dash on each side, one character in: odd pages right, even pages left. */
function pageNumber(side: 'left' | 'right', lift = 0): Footer {
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: fontSlots(faceName('song')),
    size: SIZE_4,
  })
  return new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: EM_4 },
        spacing: { line: 360, lineRule: LineRuleType.EXACT, before: 0, after: lift },
        children: [number],
      }),
    ],
  })
}

function content(paper: Paper): readonly FileChild[] {
  const mark = markerOfOnePaper()
  return [
    ...(paper.letterhead === undefined ? [] : numberLine(paper.letterhead)),
    ...paper.title.map((text) => line(setText(text, TITLE), { alignment: AlignmentType.CENTER, keepNext: true })),
    blankLine(),
    ...(paper.addressee === undefined
      ? []
      : [line(setText(`${paper.addressee}：`, BODY), { alignment: AlignmentType.LEFT })]),
    ...setBlocks(paper.blocks, mark, true),
    ...attachmentNote(paper.attachments),
    ...signature(paper.signature),
    ...attachmentPages(paper.attachments, mark),
    ...(paper.imprint === undefined ? [] : [imprintBox(paper.imprint)]),
  ]
}

function section(paper: Paper): ISectionOptions {
  const { letterhead, banner } = paper
  // A lines-and-characters grid makes LibreOffice set one wide cell a character: no grid, exact line pitch instead.
  const grid = { type: DocumentGridType.DEFAULT, linePitch: LINE }
  const heads = banner === undefined ? {} : { default: pageHeader(banner), even: pageHeader(banner) }
  const children = content(paper)
  if (letterhead === undefined) {
    const feet = { default: pageNumber('right'), even: pageNumber('left') }
    return { properties: { page: { size: PAGE, margin: MARGIN }, grid }, headers: heads, footers: feet, children }
  }
  const margin = { ...MARGIN, header: LETTER.markTop, footer: LETTER.footRule }
  const lift = MARGIN.footer - LETTER.footRule
  const feet = { default: pageNumber('right', lift), even: pageNumber('left', lift) }
  return {
    properties: { page: { size: PAGE, margin }, grid, titlePage: true },
    headers: { ...heads, first: firstHeader(letterhead, banner) },
    footers: { ...feet, first: firstFooter() },
    children,
  }
}

function coreProperties(paper: Paper): string {
  const instant = `${paper.signature.day}T00:00:00Z`
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties' +
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(paper.title.join(''))}</dc:title><dc:creator>${escapeXml(paper.signature.organ)}</dc:creator>` +
    `<cp:revision>1</cp:revision>${stamp('created')}${stamp('modified')}</cp:coreProperties>`
  )
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * The paper as .docx in the layout of GB/T 9704—2012. The same paper gives the same bytes: the file is dated by the
 * signature's day, and `docx`'s own clock is not used.
 */
export async function renderDocx(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          // value 'zh-CN' would let LibreOffice break a number across lines.
          run: { font: fontSlots(faceName('fangsong')), size: SIZE_3, language: { eastAsia: 'zh-CN', value: 'en-US' } },
          paragraph: { spacing: { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 } },
        },
      },
    },
    sections: [section(paper)],
    ...(paper.madeFrom !== undefined && {
      customProperties: Object.entries(paper.madeFrom).map(([name, value]) => ({ name, value })),
    }),
  })
  const core = [{ path: 'docProps/core.xml', data: coreProperties(paper) }]
  return withEntryDates(await Packer.pack(document, 'uint8array', undefined, core), paper.signature.day)
}
