import { AlignmentType, type FileChild } from 'docx'
import type { Marker } from './figure-mark.ts'
import { setBlocks } from './body.ts'
import { BODY, TITLE, blankLine, line, setText } from './lines.ts'
import { EM, SIZE_3 } from './measures.ts'
import { sayClosingDay } from './outline.ts'
import type { Attachment, Signature } from './paper.ts'

const HALF_WIDTH = /[\u0020-\u007e]/u

/** Twips the text takes in 3号: ASCII characters are half as wide. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (HALF_WIDTH.test(character) ? EM / 2 : EM), 0)
}

/** 附件说明, 7.3.4: one blank line under the body, two characters in, no punctuation after the name. */
export function attachmentNote(attachments: readonly Attachment[]): readonly FileChild[] {
  const several = attachments.length > 1
  return attachments.flatMap((attachment, at) => {
    const lead = at === 0 ? '附件：' : ''
    const number = several ? `${at + 1}.` : ''
    const indent = { left: 5 * EM + widthOf(number), hanging: widthOf(lead + number) }
    const note = line(setText(lead + number + attachment.title, BODY), { indent, keepNext: true })
    return at === 0 ? [blankLine({ keepNext: true }), note] : [note]
  })
}

/** 7.3.5.1: the date four characters in from the right, the organ centred on it; room above for a seal, none is drawn. */
export function signature(given: Signature): readonly FileChild[] {
  const { organ } = given
  if (given.byHand === true) return []
  const date = sayClosingDay(given)
  const right = 4 * EM
  const organRight = Math.max(0, Math.round(right + (widthOf(date) - widthOf(organ)) / 2))
  return [
    blankLine({ keepNext: true }),
    blankLine({ keepNext: true }),
    line(setText(organ, BODY), { alignment: AlignmentType.RIGHT, indent: { right: organRight }, keepNext: true }),
    line(setText(date, BODY), { alignment: AlignmentType.RIGHT, indent: { right } }),
  ]
}

/** 7.3.7: each on a new page; 「附件」 and its number flush left on line 1, its title centred on line 3. */
export function attachmentPages(attachments: readonly Attachment[], mark: Marker): readonly FileChild[] {
  return attachments.flatMap((attachment, at) => [
    line(setText(attachments.length > 1 ? `附件${at + 1}` : '附件', { face: 'hei', size: SIZE_3 }), {
      pageBreakBefore: true,
    }),
    blankLine(),
    line(setText(attachment.title, TITLE), { alignment: AlignmentType.CENTER }),
    blankLine(),
    ...setBlocks(attachment.blocks, mark, false),
  ])
}
