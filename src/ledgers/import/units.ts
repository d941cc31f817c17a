import { insertRows, upsertRows } from '../../store/insert-rows.ts'
import { unitTable } from '../../store/units.ts'
import type { LedgerRow, UnitFact } from '../ledger.ts'
import { keepRows } from './known-rows.ts'
import type { Taker, Taking } from './taking.ts'

/** 责任单位名录: a unit keeps its id whatever it is called by. */
export const takeUnits: Taker<UnitFact> = async (taking, { accepted, updated, corrected }) => {
  const { tx, journal } = taking
  const fresh = accepted.map((row) => ({ subject: journal.newId(), row }))
  const changed = [...updated, ...corrected].map(({ known, row }) => ({ subject: known.subject, row }))
  const values = (rows: readonly { subject: string; row: LedgerRow<UnitFact> }[]) =>
    rows.map(({ subject, row: { row, fact } }) => [
      journal.region,
      subject,
      row,
      fact.fullName,
      fact.shortName,
      JSON.stringify(fact.aliases),
      fact.category,
      fact.superior,
      journal.today,
    ])
  await insertRows(tx, unitTable, values(fresh))
  await upsertRows(tx, unitTable, values(changed))
  for (const { known, row } of corrected) {
    const was = known.cells['单位全称'] ?? ''
    if (was !== row.fact.fullName) await renameInKeptRows(taking, was, row.fact.fullName)
  }
  await keepRows(taking, 'units', [...fresh, ...changed])
}

/** Rows of other ledgers are kept under full names: a unit that is renamed must not make every one of them read as typed over. */
async function renameInKeptRows({ tx, journal }: Taking, was: string, now: string): Promise<void> {
  await tx.query(
    `update ledger_row
        set cells = cells || jsonb_build_object('责任单位',
              array_to_string(array_replace(string_to_array(cells ->> '责任单位', '、'), $2, $3), '、'))
      where region_code = $1 and ledger <> 'units' and $2 = any(string_to_array(cells ->> '责任单位', '、'))`,
    [journal.region, was, now],
  )
  await tx.query(
    `update ledger_row set cells = cells || jsonb_build_object('受访层级或来源', $3::text)
      where region_code = $1 and ledger <> 'units' and cells ->> '受访层级或来源' = $2`,
    [journal.region, was, now],
  )
}
