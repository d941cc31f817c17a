import type { LedgerDefinition } from './definition.ts'
import { SERIAL } from './table.ts'

export interface CellChange {
  readonly column: string
  readonly was: string
  readonly now: string
}

type Cells = Readonly<Record<string, string>>

/**
 * What differs between a row taken in earlier and the same row now. 序号 only counts rows and is not compared, nor is a
 * column the book no longer has; a column the ledger doesn't know (备注) may be rewritten at will.
 */
export function rowChanges(
  definition: LedgerDefinition<unknown>,
  was: Cells,
  now: Cells,
): { readonly filled: readonly string[]; readonly changed: readonly CellChange[] } {
  const filled: string[] = []
  const changed: CellChange[] = []
  for (const [column, value] of Object.entries(now)) {
    const before = was[column] ?? ''
    if (before === value || column === SERIAL) continue
    if (before === '' || isProgress(definition, column, before, value)) filled.push(column)
    else changed.push({ column, was: before, now: value })
  }
  return { filled, changed }
}

function isProgress(definition: LedgerDefinition<unknown>, column: string, was: string, now: string): boolean {
  const { progress, lists, columns, identity } = definition
  if (progress?.state === column) return was === progress.open && now !== ''
  if (lists?.includes(column) === true) return hasAll(now.split('、'), was.split('、'))
  return !identity.includes(column) && !columns.some(({ name }) => name === column)
}

function hasAll(list: readonly string[], members: readonly string[]): boolean {
  return members.every((member) => list.includes(member))
}
