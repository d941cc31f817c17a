import type { Table } from './insert-rows.ts'
import type { Tx } from './tx.ts'

/** A responsible unit of a region. */
export interface Unit {
  readonly id: string
  readonly fullName: string
  readonly shortName: string
  readonly aliases: readonly string[]
  readonly category: string
  readonly superior: string
}

/** A unit as it is entered. */
export const unitTable: Table = {
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

/** The region's units in the order of their register. */
export async function readUnits(tx: Tx, region: string): Promise<readonly Unit[]> {
  const { rows } = await tx.query<Unit>(
    `select id, full_name as "fullName", short_name as "shortName", aliases, category, superior
       from unit where region_code = $1 order by ordinal, full_name`,
    [region],
  )
  return rows
}
