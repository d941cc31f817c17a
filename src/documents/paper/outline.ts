import { sayDay } from '../../calendar/plain-date.ts'
import { headingNumbers } from './numbering.ts'
import type { Block, Paper, Run } from './paper.ts'

export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

function blockLines(block: Block, number: string): readonly string[] {
  if (block.kind === 'heading') return [number + block.text]
  if (block.kind === 'paragraph') return [textOf(block.runs)]
  return [block.columns.map((column) => column.title), ...block.rows.map((row) => row.map(textOf))].map((cells) =>
    cells.join(' | '),
  )
}

function lines(blocks: readonly Block[]): readonly string[] {
  const numbers = headingNumbers(blocks)
  return blocks.flatMap((block, at) => blockLines(block, numbers[at] ?? ''))
}

/** The paper as plain text, one paragraph or table row a line: for previews, search and golden tests. */
export function outline(paper: Paper): string {
  return [
    ...paper.title,
    ...(paper.addressee === undefined ? [] : [`${paper.addressee}：`]),
    ...lines(paper.blocks),
    ...paper.attachments.map((attachment, at) => `附件${at + 1}：${attachment.title}`),
    paper.signature.organ,
    sayDay(paper.signature.day),
    ...paper.attachments.flatMap((attachment, at) => [
      `〔附件${at + 1}〕${attachment.title}`,
      ...lines(attachment.blocks),
    ]),
    ...(paper.imprint === undefined ? [] : [...paper.imprint.copyTo, paper.imprint.issuer]),
  ].join('\n')
}
