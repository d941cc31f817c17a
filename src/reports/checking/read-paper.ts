import { sourceOfBookmark } from '../../documents/paper/figure-mark.ts'
import { entryText, listArchive } from '../../ledgers/workbook/archive.ts'

/** A stretch of a paragraph; `mark` is the name of our bookmark around it. */
export interface Piece {
  readonly text: string
  readonly mark?: string
}

/** One paragraph of the body, or of a cell of a table, in the order of the file. */
export type ReadParagraph = readonly Piece[]

export interface ReadPaper {
  readonly paragraphs: readonly ReadParagraph[]
  /** Names and values kept in the file: what the paper was made from. */
  readonly properties: Readonly<Record<string, string>>
}

/** Why a file cannot be read as a paper of ours, in the user's words. */
export class UnreadablePaper extends Error {}

const MOST_UNPACKED = 64 * 1024 * 1024

/**
 * The words of a .docx and our bookmarks in it, however an office program has cut them into runs since. What is struck out
 * under tracked changes is no longer there.
 *
 * @throws {UnreadablePaper} when it isn't a whole .docx
 */
export function readPaper(bytes: Uint8Array): ReadPaper {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = listArchive(data)
  const part = (name: string): string | undefined => {
    const entry = entries?.find((each) => each.name === name)
    if (entry === undefined) return undefined
    if (entry.bytes > MOST_UNPACKED) throw new UnreadablePaper('文件过大，请删去图片等附加内容后再核对。')
    return entryText(data, entry)
  }
  try {
    const body = part('word/document.xml')
    if (body === undefined) throw new UnreadablePaper('不是 Word 文件（.docx），请用报告生成的 .docx 文件。')
    return { paragraphs: paragraphsOf(body), properties: propertiesOf(part('docProps/custom.xml') ?? '') }
  } catch (error) {
    if (error instanceof UnreadablePaper) throw error
    throw new UnreadablePaper('文件已经损坏，读不出内容，请重新另存为 .docx。', { cause: error })
  }
}

const TOKEN = /<(\/?)(w:[A-Za-z]+)((?:\s[^<>]*?)?)(\/?)>|([^<]+)/gu

function paragraphsOf(xml: string): readonly ReadParagraph[] {
  const reading = new Reading()
  for (const [, closes, name, attributes = '', selfCloses, text] of xml.matchAll(TOKEN)) {
    if (text !== undefined) reading.text(unescaped(text))
    else if (closes === '/') reading.close(name ?? '')
    else reading.open(name ?? '', attributes, selfCloses === '/')
  }
  return reading.paragraphs
}

/** Where the reading of a body stands. Paragraphs within one another (text boxes) are read one after the other. */
class Reading {
  readonly paragraphs: ReadParagraph[] = []
  private pieces: Piece[] = []
  private readonly open_ = new Map<string, string>()
  private current: string | undefined
  private inText = false

  text(text: string): void {
    if (this.inText) this.add(text)
  }

  open(name: string, attributes: string, empty: boolean): void {
    if (name === 'w:p') this.endParagraph()
    else if (name === 'w:t') this.inText = !empty
    else if (name === 'w:tab' && !attributes.includes('w:pos')) this.add('\t')
    else if (name === 'w:bookmarkStart') this.startMark(attribute(attributes, 'w:id'), attribute(attributes, 'w:name'))
    else if (name === 'w:bookmarkEnd') this.endMark(attribute(attributes, 'w:id'))
  }

  close(name: string): void {
    if (name === 'w:t') this.inText = false
    else if (name === 'w:p') this.endParagraph()
  }

  private startMark(id: string, name: string): void {
    if (sourceOfBookmark(name) === undefined) return
    this.open_.set(id, name)
    this.current = name
    this.pieces.push({ text: '', mark: name })
  }

  private endMark(id: string): void {
    if (this.open_.get(id) === this.current) this.current = undefined
    this.open_.delete(id)
  }

  private add(text: string): void {
    const last = this.pieces.at(-1)
    if (last !== undefined && last.mark === this.current) {
      this.pieces[this.pieces.length - 1] = { ...last, text: last.text + text }
    } else this.pieces.push({ text, ...(this.current !== undefined && { mark: this.current }) })
  }

  private endParagraph(): void {
    if (this.pieces.length > 0) this.paragraphs.push(this.pieces)
    this.pieces = []
  }
}

function propertiesOf(xml: string): Readonly<Record<string, string>> {
  const found = [...xml.matchAll(/<property\s([^>]*)>\s*<vt:lpwstr>([^<]*)<\/vt:lpwstr>/gu)]
  return Object.fromEntries(
    found.map(([, attributes = '', value = '']) => [attribute(attributes, 'name'), unescaped(value)]),
  )
}

function attribute(attributes: string, name: string): string {
  return unescaped(new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '')
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/gu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
    },
  )
}
