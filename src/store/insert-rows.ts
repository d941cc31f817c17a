import type { PoolClient } from 'pg'

/** A column and its SQL type; `jsonb` values are given as JSON text. */
export type Columns = readonly (readonly [name: string, type: string])[]

/** A value as the driver takes it, or null. */
export type Value = string | number | boolean | Date | Buffer | null

/** A table as rows are written to it: the columns given, and the ones that make a row the same row. */
export interface Table {
  readonly name: string
  readonly columns: Columns
  readonly key: readonly string[]
}

type Rows = readonly (readonly Value[])[]

/** One statement for any number of rows: the columns travel as arrays. */
export async function insertRows(tx: PoolClient, table: Table, rows: Rows, onConflict = ''): Promise<void> {
  if (rows.length === 0) return
  const names = table.columns.map(([name]) => name).join(', ')
  const picked = table.columns.map(([name, type]) => (type === 'jsonb' ? `${name}::jsonb` : name)).join(', ')
  const arrays = table.columns
    .map(([, type], i) => `$${String(i + 1)}::${type === 'jsonb' ? 'text' : type}[]`)
    .join(', ')
  await tx.query(
    `insert into ${table.name} (${names}) select ${picked} from unnest(${arrays}) as given(${names}) ${onConflict}`,
    table.columns.map((_, i) => rows.map((row) => row[i] ?? null)),
  )
}

/** The same, replacing the row that has the same key. */
export async function upsertRows(tx: PoolClient, table: Table, rows: Rows): Promise<void> {
  const replaced = table.columns
    .filter(([name]) => !table.key.includes(name))
    .map(([name]) => `${name} = excluded.${name}`)
  await insertRows(tx, table, rows, `on conflict (${table.key.join(', ')}) do update set ${replaced.join(', ')}`)
}
