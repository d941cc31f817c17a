import type { Block, Paper } from '../../documents/paper/paper.ts'

/** Our own wording of one stretch of a paragraph, put in other words by a person. */
export interface WordingEdit {
  /** Which block of the body, and which stretch of it, counted from 0. */
  readonly block: number
  readonly run: number
  /** How it read when it was edited: put back only where it reads so still. */
  readonly was: string
  readonly text: string
}

export interface EditedPaper {
  readonly paper: Paper
  /** Edits that no longer fit: the report has been written anew, and reads otherwise there. */
  readonly misfits: readonly WordingEdit[]
}

/** The paper with a person's wording in it. What stands behind a figure, an entry or a day is nobody's wording, and stays. */
export function editPaper(paper: Paper, edits: readonly WordingEdit[]): EditedPaper {
  const fits = edits.filter(({ block, run, was }) => wordingAt(paper.blocks[block], run) === was)
  const blocks = paper.blocks.map((block, at) =>
    edited(
      block,
      fits.filter((edit) => edit.block === at),
    ),
  )
  return { paper: { ...paper, blocks }, misfits: edits.filter((edit) => !fits.includes(edit)) }
}

function wordingAt(block: Block | undefined, run: number): string | undefined {
  if (block?.kind !== 'paragraph') return undefined
  const found = block.runs[run]
  return found?.source === undefined ? found?.text : undefined
}

function edited(block: Block, edits: readonly WordingEdit[]): Block {
  if (block.kind !== 'paragraph' || edits.length === 0) return block
  const words = new Map(edits.map(({ run, text }) => [run, text]))
  return { ...block, runs: block.runs.map((run, at) => ({ ...run, text: words.get(at) ?? run.text })) }
}
