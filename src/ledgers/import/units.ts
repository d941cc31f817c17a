import { insertRows, upsertRows } from '../../store/insert-rows.ts'
import type { Table } from '../../store/insert-rows.ts'
import type { LedgerRow, UnitFact } from '../ledger.ts'
import { keepRows } from './known-rows.ts'
import type { Taker } from './taking.ts'

const table: Table = {
  name: 'unit',
  key: ['region_code', 'id'],
  columns: [
    ['region_code', 'text'],
    ['id', 'text'],
    ['ordinal', 'integer'],
    ['full_name', 'text'],
    ['short_name', 'text'],
    ['aliases', 'jsonb'],
    ['category', 'text'],
    ['superior', 'text'],
    ['valid_from', 'date'],
  ],
}

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
  await insertRows(tx, table, values(fresh))
  await upsertRows(tx, table, values(changed))
  await keepRows(taking, 'units', [...fresh, ...changed])
}
