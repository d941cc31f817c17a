import { sayDay } from '../../calendar/plain-date.ts'
import { headingNumbers } from './numbering.ts'
import type { Block, Paper, Run, Signature } from './paper.ts'

export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

function blockLines(block: Block, number: string): readonly string[] {
  if (block.kind === 'heading') return [number + block.text]
  if (block.kind === 'paragraph') return [textOf(block.runs)]
  if (block.kind === 'sheet') {
    return block.rows.map((row) => row.map(({ label, text }) => `${label}：${text}`).join(' | '))
  }
  return [block.columns.map((column) => column.title), ...block.rows.map((row) => row.map(textOf))].map((cells) =>
    cells.join(' | '),
  )
}

function lines(blocks: readonly Block[]): readonly string[] {
  const numbers = headingNumbers(blocks)
  return blocks.flatMap((block, at) => blockLines(block, numbers[at] ?? ''))
}

/** The day of 落款, with room to fill it in by hand where it isn't known yet. */
export function sayClosingDay({ day, open }: Signature): string {
  return open === true ? '　　年　　月　　日' : sayDay(day)
}

function closingLines(signature: Signature): readonly string[] {
  return signature.byHand === true ? [] : [signature.organ, sayClosingDay(signature)]
}

/** The paper as plain text, one paragraph or table row a line: for previews, search and golden tests. */
export function outline(paper: Paper): string {
  return [
    ...(paper.letterhead === undefined ? [] : [`〔${paper.letterhead.organ}〕`, paper.letterhead.number]),
    ...paper.title,
    ...(paper.addressee === undefined ? [] : [`${paper.addressee}：`]),
    ...lines(paper.blocks),
    ...paper.attachments.map((attachment, at) => `附件${at + 1}：${attachment.title}`),
    ...closingLines(paper.signature),
    ...paper.attachments.flatMap((attachment, at) => [
      `〔附件${at + 1}〕${attachment.title}`,
      ...lines(attachment.blocks),
    ]),
    ...(paper.imprint === undefined ? [] : [...paper.imprint.copyTo, paper.imprint.issuer]),
  ].join('\n')
}
