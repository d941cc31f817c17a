import { plainDate } from '../../src/calendar/plain-date.ts'
import { inOwnerTx } from '../../src/store/open-db.ts'
import type { Db } from '../../src/store/open-db.ts'
import type { Tx } from '../../src/store/tx.ts'
import { takeIn } from './house.ts'
import { writeLedgers } from './write-ledgers.ts'

/** The years whose holidays are known, up to a month ago or so. */
const years = { from: plainDate('2022-06-01'), to: plainDate('2026-06-30') } as const

/**
 * Fills an empty house with petitions for READ benchmarks and plan tests. `templates` of them are imported from a
 * generated ledger through `append`; the rest are copies made by SQL, row for row in the shape `append` wrote, under
 * new ids and numbers. What a copy's events say of their own ids and hashes is the template's: `verify` would refuse
 * such a house, and nothing may be done to its petitions but reading.
 *
 * @param folder for the workbooks
 */
export async function fill(db: Db, folder: string, petitions: number, templates: number): Promise<void> {
  const ledgers = await writeLedgers({ rows: templates, ...years }, folder)
  await takeIn(db, 'units', ledgers.units)
  await takeIn(db, 'petitions', ledgers.petitions)
  const copies = Math.floor(petitions / templates) - 1
  await inOwnerTx(db, (tx) => multiply(tx, copies), { statementMs: 0 })
  await db.owner.query('vacuum analyze')
}

/** Without indexes while rows pour in: they are built again once all are there, in a fifth of the time. */
async function multiply(tx: Tx, copies: number): Promise<void> {
  await tx.query(`set local maintenance_work_mem = '512MB'`)
  for (const table of await tablesOfSubjects(tx)) {
    const columns = await columnsOf(tx, table)
    const names = columns.join(', ')
    const rebuild = await dropIndexes(tx, table)
    await tx.query(`create temp table template on commit drop as select row_number() over () as place, * from ${table}`)
    const values = columns.map((column) => copiedValue(table, column)).join(', ')
    // One copy after another, so that the rows of a petition lie together as they do after an import.
    for (let copy = 1; copy <= copies; copy += 1) {
      await tx.query(`insert into ${table} (${names}) select ${values} from template order by place`, [copy])
    }
    await tx.query('drop table template')
    for (const statement of rebuild) await tx.query(statement)
  }
}

/** `subject`, and every table whose rows belong to one. */
async function tablesOfSubjects(tx: Tx): Promise<readonly string[]> {
  const { rows } = await tx.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'subject_id'
      order by c.relname`,
  )
  return ['subject', ...rows.map((row) => row.name)]
}

async function columnsOf(tx: Tx, table: string): Promise<readonly string[]> {
  const { rows } = await tx.query<{ name: string }>(
    `select attname as name from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  )
  return rows.map((row) => row.name)
}

/** @returns the statements that make the indexes again */
async function dropIndexes(tx: Tx, table: string): Promise<readonly string[]> {
  const constraints = await tx.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = $1::regclass and contype in ('p', 'u')`,
    [table],
  )
  for (const { name } of constraints.rows) await tx.query(`alter table ${table} drop constraint ${name}`)
  const indexes = await tx.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes where schemaname = 'public' and tablename = $1`,
    [table],
  )
  for (const { name } of indexes.rows) await tx.query(`drop index ${name}`)
  return [
    ...constraints.rows.map(({ name, definition }) => `alter table ${table} add constraint ${name} ${definition}`),
    ...indexes.rows.map(({ definition }) => definition),
  ]
}

const copiedId = (column: string): string => `md5(${column}::text || $1::int)::uuid`
/** Region's six digits and the day stay; behind them a running number, wide enough for ten million. */
const copiedNumber = `left(number, 14) || lpad((place + $1::int * (select count(*) from template))::text, 7, '0')`

function copiedValue(table: string, column: string): string {
  if (column === 'subject_id' || column === 'id') return copiedId(column)
  // Recorded one copy an hour, so that there are moments to look back to.
  if (column === 'recorded_at') return 'recorded_at - make_interval(hours => $1::int)'
  if (table !== 'subject') return column
  if (column === 'number') return copiedNumber
  return column === 'state' ? `replace(state::text, id::text, ${copiedId('id')}::text)::json` : column
}
