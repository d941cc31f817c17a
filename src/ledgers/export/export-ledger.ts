import { StoreRefusal } from '../../store/store-refusal.ts'
import type { Tx } from '../../store/tx.ts'
import { readLastBook, readTakenRows } from '../import/known-rows.ts'
import type { LedgerKind } from '../ledger.ts'
import { writeLedger } from '../write.ts'

/**
 * Writes a ledger at the moment `at` in the layout its last book came in, every row ever taken in and not gone from our keeping.
 *
 * @returns how many rows were written
 * @throws {StoreRefusal} when no book of this kind was ever imported: there is no layout to follow
 */
export async function exportLedger(
  tx: Tx,
  region: string,
  kind: LedgerKind,
  { file, at }: { readonly file: string; readonly at: Date },
): Promise<number> {
  const layout = await readLastBook(tx, region, kind)
  if (layout === undefined)
    throw new StoreRefusal('这种台账还没有导入过，没有版式可循；请先导入一次；命令行可以导出为 .json。')
  const rows = await readTakenRows(tx, region, kind)
  const [first] = layout.sheets
  const sheets = layout.sheets.map((sheet) => ({
    ...sheet,
    rows: rows
      .filter(
        (row) => row.sheet === sheet.name || (sheet === first && !layout.sheets.some((s) => s.name === row.sheet)),
      )
      .map((row) => row.cells),
  }))
  await writeLedger(kind, file, sheets, at)
  return rows.length
}
