import type { FileChild, IParagraphOptions } from 'docx'
import type { Marker } from './figure-mark.ts'
import { BODY, FIRST_LINE_INDENT, blankLine, hairline, line, setRuns, setText, type Type } from './lines.ts'
import { SIZE_3 } from './measures.ts'
import { headingNumbers } from './numbering.ts'
import type { Block, Heading, Paragraph } from './paper.ts'
import { setSheet } from './sheet.ts'
import { setTable } from './table.ts'

/** 7.3.3: 第一层用黑体、第二层用楷体、第三层和第四层用仿宋; bold is office habit, not the standard. */
const HEADING_FACE = { 1: 'hei', 2: 'kai', 3: 'fangsong', 4: 'fangsong' } as const

function heading(block: Heading, number: string): FileChild {
  const type: Type = { face: HEADING_FACE[block.level], size: SIZE_3 }
  return line(setText(number + block.text, type), {
    indent: FIRST_LINE_INDENT,
    keepNext: true,
    outlineLevel: block.level - 1,
  })
}

/** A paragraph of more lines than this is not held to what follows: LibreOffice then drops every hold of the page. */
const HELD_CHARACTERS = 12 * 28

function isShort(block: Paragraph): boolean {
  return block.runs.reduce((sum, run) => sum + run.text.length, 0) <= HELD_CHARACTERS
}

/**
 * The blocks on the 22-line pitch. `keepLast` holds the last paragraph to what follows it, so that the signature never
 * stands alone on a page (GB/T 9704—2012 7.3.5.4).
 */
export function setBlocks(blocks: readonly Block[], mark: Marker, keepLast: boolean): readonly FileChild[] {
  const numbers = headingNumbers(blocks)
  return blocks.flatMap((block, at): readonly FileChild[] => {
    if (block.kind === 'heading') return [heading(block, numbers[at] ?? '')]
    const endsPage = !keepLast && at === blocks.length - 1
    if (block.kind === 'table') return [setTable(block, mark), endsPage ? hairline() : blankLine()]
    if (block.kind === 'sheet') return [setSheet(block)]
    const options: IParagraphOptions = {
      indent: FIRST_LINE_INDENT,
      keepNext: (block.held === true || (keepLast && at === blocks.length - 1)) && isShort(block),
    }
    return [line(setRuns(block.runs, BODY, mark), options)]
  })
}
