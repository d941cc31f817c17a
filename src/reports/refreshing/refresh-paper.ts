import { keyOfSource } from '../../documents/paper/figure-mark.ts'
import type { Block, Paper, Run, Source } from '../../documents/paper/paper.ts'
import { keyOf, keysOf, likeness, textOf, wordingOf } from '../checking/likeness.ts'
import type { ReadPaper, ReadParagraph } from '../checking/read-paper.ts'
import { longestCommon } from './longest-common.ts'

/** A report made anew, with what a person wrote into the last one still in it. */
export interface RefreshedPaper {
  readonly paper: Paper
  /** Paragraphs a person edited or added, as they read now. */
  readonly kept: readonly string[]
  /** Paragraphs a person took out: not put back. */
  readonly leftOut: readonly string[]
  /** Edits that have no place in the new one: headings, tables, paragraphs whose ground is gone. To be looked at. */
  readonly lost: readonly string[]
}

/** One edit: the paragraph as the person left it, and the one it was made from; one of the two may be missing. */
interface Edit {
  readonly written?: ReadParagraph
  readonly from?: ReadParagraph
  /** The last paragraph before it that stands in the report as it was made. */
  readonly after?: ReadParagraph
}

const LIKE_ENOUGH = 0.4
const SAME_PARAGRAPH = 0.6

/**
 * The file's edited paragraphs in the report as it is made from the figures of now: every marked number reads as of now,
 * everything else as the person wrote it.
 * @param file as the person left it
 * @param then the report as it was made for this file, read back
 */
export function refreshPaper(file: ReadPaper, then: ReadPaper, now: Paper): RefreshedPaper {
  const blocks = new EditedBlocks(now)
  for (const edit of editsOf(file.paragraphs, then.paragraphs)) blocks.apply(edit)
  return blocks.result()
}

/** What a person did to the report, in the order of the file. */
function editsOf(file: readonly ReadParagraph[], then: readonly ReadParagraph[]): readonly Edit[] {
  const same = longestCommon(file.map(wordingOf), then.map(wordingOf))
  const edits: Edit[] = []
  let [f, t] = [0, 0]
  for (const [nextF, nextT] of [...same, [file.length, then.length] as const]) {
    edits.push(...editsBetween(file.slice(f, nextF), then.slice(t, nextT), then[t - 1]))
    ;[f, t] = [nextF + 1, nextT + 1]
  }
  return edits
}

function editsBetween(
  written: readonly ReadParagraph[],
  made: readonly ReadParagraph[],
  before: ReadParagraph | undefined,
): readonly Edit[] {
  const left = new Set(made)
  let after = before
  const edits = written.map((paragraph): Edit => {
    const from = mostLike(paragraph, [...left])
    if (from === undefined) return { written: paragraph, ...(after !== undefined && { after }) }
    left.delete(from)
    after = from
    return { written: paragraph, from }
  })
  return [...edits, ...[...left].map((from): Edit => ({ from }))]
}

function mostLike(paragraph: ReadParagraph, made: readonly ReadParagraph[]): ReadParagraph | undefined {
  const keys = keysOf(paragraph)
  const [best] = made
    .map((each) => ({ each, likeness: likeness(textOf(paragraph), textOf(each)) + shared(keys, keysOf(each)) }))
    .sort((a, b) => b.likeness - a.likeness)
  return best !== undefined && best.likeness >= LIKE_ENOUGH ? best.each : undefined
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size === 0 ? 0 : a.intersection(b).size / a.size
}

/** The new report while the edits are brought into it. */
class EditedBlocks {
  private readonly replaced = new Map<Block, readonly Run[]>()
  private readonly added = new Map<Block, (readonly Run[])[]>()
  private readonly removed = new Set<Block>()
  private readonly placed = new Map<ReadParagraph, Block>()
  private readonly kept: string[] = []
  private readonly leftOut: string[] = []
  private readonly lost: string[] = []
  private readonly now: Paper
  private readonly sources: Sources

  constructor(now: Paper) {
    this.now = now
    this.sources = new Sources(now)
  }

  apply({ written, from, after }: Edit): void {
    const block = from === undefined ? undefined : this.blockLike(from)
    if (from !== undefined && block !== undefined) this.placed.set(from, block)
    if (written === undefined) this.leaveOut(from ?? [], block)
    else if (block !== undefined) this.keep(written, (runs) => this.replaced.set(block, runs))
    else if (from === undefined) this.insert(written, after)
    else this.lost.push(textOf(written))
  }

  private leaveOut(from: ReadParagraph, block: Block | undefined): void {
    if (block === undefined) return
    this.removed.add(block)
    this.leftOut.push(textOf(from))
  }

  private insert(written: ReadParagraph, after: ReadParagraph | undefined): void {
    const place = after && (this.placed.get(after) ?? this.blockLike(after) ?? this.headingOf(after))
    if (place === undefined) this.lost.push(textOf(written))
    else this.keep(written, (runs) => this.added.set(place, [...(this.added.get(place) ?? []), runs]))
  }

  private keep(written: ReadParagraph, put: (runs: readonly Run[]) => void): void {
    const runs = written.map(({ text, mark }) => this.sources.refreshed(text, mark))
    put(runs)
    this.kept.push(runs.map(({ text }) => text).join(''))
  }

  /** The same paragraph in the new report: its numbers may differ, its sentences hardly. */
  private blockLike(from: ReadParagraph): Block | undefined {
    const free = this.now.blocks.flatMap((block) =>
      block.kind === 'paragraph' && !this.replaced.has(block) && !this.removed.has(block)
        ? [{ block, read: readBack(block.runs) }]
        : [],
    )
    const wording = wordingOf(from)
    const same = free.find(({ read }) => wordingOf(read) === wording)
    if (same !== undefined) return same.block
    const text = textOf(from)
    const [best] = free
      .map(({ block, read }) => ({ block, likeness: likeness(text, textOf(read)) }))
      .sort((x, y) => y.likeness - x.likeness)
    return best !== undefined && best.likeness >= SAME_PARAGRAPH ? best.block : undefined
  }

  /** A heading's number is the layout's. */
  private headingOf(line: ReadParagraph): Block | undefined {
    const text = textOf(line)
    return this.now.blocks.find((block) => block.kind === 'heading' && text.endsWith(block.text))
  }

  result(): RefreshedPaper {
    const { kept, leftOut, lost } = this
    const blocks = this.now.blocks.flatMap((block): readonly Block[] => [
      ...(this.removed.has(block) ? [] : [this.edited(block)]),
      ...(this.added.get(block) ?? []).map((runs): Block => ({ kind: 'paragraph', runs })),
    ])
    return { paper: { ...this.now, blocks }, kept, leftOut, lost }
  }

  private edited(block: Block): Block {
    const runs = this.replaced.get(block)
    return runs === undefined || block.kind !== 'paragraph' ? block : { ...block, runs }
  }
}

/** A block as it would be read back from the file. */
function readBack(runs: readonly Run[]): ReadParagraph {
  return runs.map(({ text, source }) => {
    const key = source === undefined ? undefined : keyOfSource(source)
    return key === undefined ? { text } : { text, mark: key }
  })
}

/** What each mark says in the new report. */
class Sources {
  private readonly byKey = new Map<string, { readonly source: Source; readonly texts: Set<string> }>()
  private readonly ambiguous = new Set<string>()

  constructor(paper: Paper) {
    for (const { text, source } of allRuns(paper)) {
      const key = source === undefined ? undefined : keyOfSource(source)
      if (source === undefined || key === undefined) continue
      const known = this.byKey.get(key)
      if (known === undefined) this.byKey.set(key, { source, texts: new Set([text]) })
      else known.texts.add(text)
      if (known !== undefined && known.source.id !== source.id) this.ambiguous.add(key)
    }
  }

  /** A mark that the new report has no more stays as it was typed, without the mark: the check names it. */
  refreshed(text: string, mark: string | undefined): Run {
    const key = mark === undefined ? undefined : keyOf(mark)
    const known = key === undefined || this.ambiguous.has(key) ? undefined : this.byKey.get(key)
    if (known === undefined) return { text }
    const [first = text] = known.texts
    return { text: known.texts.has(text) ? text : first, source: known.source }
  }
}

function allRuns(paper: Paper): readonly Run[] {
  return [...paper.blocks, ...paper.attachments.flatMap(({ blocks }) => blocks)].flatMap((block) => {
    if (block.kind === 'paragraph') return block.runs
    return block.kind === 'table' ? block.rows.flat(2) : []
  })
}
