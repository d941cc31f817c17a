import type { PoolClient } from 'pg'

/** A column and its SQL type; `json` and `jsonb` values are given as JSON text. */
export type Columns = readonly (readonly [name: string, type: string])[]

/** A value as it goes to the database, or null. */
export type Value = string | number | boolean | Date | Buffer | null

/** A table as rows are written to it: the columns given, and the ones that make a row the same row. */
export interface Table {
  readonly name: string
  readonly columns: Columns
  readonly key: readonly string[]
}

type Rows = readonly (readonly Value[])[]

/** One statement for any number of rows: each column travels as one array, its cheapest way. */
export async function insertRows(tx: PoolClient, table: Table, rows: Rows, onConflict = ''): Promise<void> {
  if (rows.length === 0) return
  const names = table.columns.map(([name]) => name).join(', ')
  const picked = table.columns.map(([name, type]) => (type === 'bytea' ? `decode(${name}, 'hex')` : name)).join(', ')
  const arrays = table.columns.map(([, type], i) => spread(type, `$${String(i + 1)}`)).join(', ')
  await tx.query(
    `insert into ${table.name} (${names}) select ${picked} from rows from (${arrays}) as given(${names}) ${onConflict}`,
    table.columns.map(([, type], i) => columnText(type, rows, i)),
  )
}

/** The same, replacing the row that has the same key. */
export async function upsertRows(tx: PoolClient, table: Table, rows: Rows): Promise<void> {
  const replaced = table.columns
    .filter(([name]) => !table.key.includes(name))
    .map(([name]) => `${name} = excluded.${name}`)
  await insertRows(tx, table, rows, `on conflict (${table.key.join(', ')}) do update set ${replaced.join(', ')}`)
}

/** Texts travel as JSON, which both sides read natively; the rest as arrays whose elements need no quoting. */
function spread(type: string, parameter: string): string {
  switch (type) {
    case 'text':
      return `json_array_elements_text(${parameter}::json)`
    case 'json':
    case 'jsonb':
      return `${type}_array_elements(${parameter}::${type})`
    case 'bytea':
      return `unnest(${parameter}::text[])`
    default:
      return `unnest(${parameter}::${type}[])`
  }
}

function columnText(type: string, rows: Rows, column: number): string {
  const values = rows.map((row) => row[column] ?? null)
  if (type === 'text') return JSON.stringify(values)
  if (type === 'json' || type === 'jsonb') return `[${values.map((value) => value ?? 'null').join(',')}]`
  return `{${values.map(unquoted).join(',')}}`
}

function unquoted(value: Value): string {
  if (value === null) return 'NULL'
  if (value instanceof Date) return `"${value.toISOString()}"`
  return Buffer.isBuffer(value) ? `"${value.toString('hex')}"` : String(value)
}
