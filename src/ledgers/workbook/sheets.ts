import type { ArchiveEntry } from './archive.ts'
import { entryPieces, entryText } from './archive.ts'

/** Cells merged into one, by zero-based row and column, ends included. */
export interface Merge {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

export interface SheetEntry {
  /** Position in the workbook, from 0, as hucre counts it. */
  readonly index: number
  readonly name: string
  readonly hidden: boolean
  readonly entry: ArchiveEntry
}

const SHEET = /<(?:\w+:)?sheet\s([^>]*?)\/?>/g
const RELATIONSHIP = /<(?:\w+:)?Relationship\s([^>]*?)\/?>/g

/** The worksheets in the order of their tabs; chart sheets and dialogues hold no rows and are left out. */
export function listSheets(data: Buffer, entries: readonly ArchiveEntry[]): readonly SheetEntry[] {
  const byPath = new Map(entries.map((entry) => [entry.name, entry]))
  const workbook = byPath.get('xl/workbook.xml')
  const relationships = byPath.get('xl/_rels/workbook.xml.rels')
  if (workbook === undefined || relationships === undefined) return []
  const paths = worksheetPaths(entryText(data, relationships))
  const sheets = [...entryText(data, workbook).matchAll(SHEET)].map(([, attributes = '']) => attributes)
  return sheets.flatMap((attributes, index) => {
    const entry = byPath.get(paths.get(attribute(attributes, '\\w+:id')) ?? '')
    if (entry === undefined) return []
    const hidden = /^(?:hidden|veryHidden)$/.test(attribute(attributes, 'state'))
    return [{ index, name: attribute(attributes, 'name'), hidden, entry }]
  })
}

function worksheetPaths(xml: string): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  for (const [, attributes = ''] of xml.matchAll(RELATIONSHIP)) {
    if (!attribute(attributes, 'Type').endsWith('/worksheet')) continue
    const target = attribute(attributes, 'Target')
    paths.set(
      attribute(attributes, 'Id'),
      target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
    )
  }
  return paths
}

function attribute(attributes: string, name: string): string {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return unescapeXml(match?.[1] ?? match?.[2] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16)
      if (Number.isInteger(code) && code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
      return ENTITIES[name ?? ''] ?? whole
    },
  )
}

const END_OF_ROWS = Buffer.from('sheetData>')
const EMPTY_ROWS = /<(?:\w+:)?sheetData\s*\/>/
const MERGE = /<(?:\w+:)?mergeCell\s+ref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})["']/g
/** What stands after a sheet's rows is small; merges beyond this much text are not a ledger's. */
const MAX_TAIL_BYTES = 16 * 1024 * 1024

/**
 * A sheet's merged cells. They stand after the rows, where hucre's row stream does not look, so the sheet is unpacked
 * once without being parsed; that costs a few hundredths of the parsing.
 */
export async function mergesOf(data: Buffer, entry: ArchiveEntry): Promise<readonly Merge[]> {
  const tail: Buffer[] = []
  let tailBytes = 0
  let carried = Buffer.alloc(0)
  let rowsEnded = false
  for await (const piece of entryPieces(data, entry)) {
    const joined = rowsEnded ? piece : Buffer.concat([carried, piece])
    const at = rowsEnded ? 0 : endOfRows(joined)
    if (at < 0) {
      carried = Buffer.from(joined.subarray(Math.max(0, joined.length - END_OF_ROWS.length - 2)))
      continue
    }
    rowsEnded = true
    tail.push(Buffer.from(joined.subarray(at)))
    tailBytes += joined.length - at
    if (tailBytes > MAX_TAIL_BYTES) break
  }
  return [...Buffer.concat(tail).toString('utf8').matchAll(MERGE)].map(toMerge)
}

/** Where `</sheetData>` or `<sheetData/>` stands; the opening `<sheetData>` does not count. */
function endOfRows(bytes: Buffer): number {
  for (let at = bytes.indexOf(END_OF_ROWS); at >= 0; at = bytes.indexOf(END_OF_ROWS, at + 1)) {
    const before = bytes.toString('latin1', Math.max(0, at - 12), at)
    if (/<\/(?:\w+:)?$/.test(before)) return at
  }
  const head = bytes.length < 1 << 16 ? EMPTY_ROWS.exec(bytes.toString('latin1')) : null
  return head?.index ?? -1
}

function toMerge([, firstColumn = '', firstRow = '', lastColumn = '', lastRow = '']: RegExpExecArray): Merge {
  return {
    firstRow: Number(firstRow) - 1,
    lastRow: Number(lastRow) - 1,
    firstColumn: columnNumber(firstColumn),
    lastColumn: columnNumber(lastColumn),
  }
}

/** A → 0, Z → 25, AA → 26. */
function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number - 1
}
