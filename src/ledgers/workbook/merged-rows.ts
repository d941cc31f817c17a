import type { StreamRow } from 'hucre'
import type { RawCell } from '../cells/text.ts'
import type { Merge } from './sheets.ts'

interface Row {
  readonly row: number
  readonly values: readonly RawCell[]
}

interface OpenMerge {
  readonly merge: Merge
  readonly value: RawCell
}

/** The rows that hold anything, each cell of a merge holding the merge's value, which Excel keeps in its first cell only. */
export async function* mergedRows(
  rows: AsyncIterable<StreamRow>,
  merges: readonly Merge[],
): AsyncGenerator<Row, void, undefined> {
  const starting = Map.groupBy(merges, (merge) => merge.firstRow)
  let open: OpenMerge[] = []
  for await (const { index, values } of rows) {
    const opened = starting.get(index) ?? []
    if (open.length > 0 || opened.length > 0) {
      open = open.filter(({ merge }) => merge.lastRow >= index)
      open.push(...opened.map((merge) => ({ merge, value: values[merge.firstColumn] ?? null })))
      fill(values, open)
    }
    if (values.every((value) => value === null || value === '')) continue
    own(values)
    yield { row: index + 1, values }
  }
}

/** V8 keeps a longer substring as a window on the text it was cut from: one kept cell would keep 64 KB of the sheet. */
const LONGEST_COPIED = 12

function own(values: RawCell[]): void {
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]
    if (typeof value !== 'string' || value.length <= LONGEST_COPIED) continue
    values[at] = Buffer.from(value, 'utf16le').toString('utf16le')
  }
}

function fill(values: RawCell[], merges: readonly OpenMerge[]): void {
  for (const { merge, value } of merges) {
    if (value === null) continue
    while (values.length <= merge.lastColumn && values.length < MAX_COLUMNS) values.push(null)
    for (let column = merge.firstColumn; column <= merge.lastColumn && column < values.length; column += 1) {
      values[column] = value
    }
  }
}

/** A title merged across the whole sheet must not blow a row up to Excel's 16,384 columns. */
const MAX_COLUMNS = 100
