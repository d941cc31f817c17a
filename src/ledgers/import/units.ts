import { insertRows, upsertRows } from '../../store/insert-rows.ts'
import { renameInLedgers } from '../../store/unit-changes.ts'
import { unitTable } from '../../store/units.ts'
import type { LedgerRow, UnitFact } from '../ledger.ts'
import { keepRows } from './known-rows.ts'
import type { Taker } from './taking.ts'

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
    if (was !== row.fact.fullName) await renameInLedgers(tx, journal.region, was, row.fact.fullName)
  }
  await keepRows(taking, 'units', [...fresh, ...changed])
}
