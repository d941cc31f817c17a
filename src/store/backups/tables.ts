import { createReadStream } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { inOwnerTx, type Db } from '../open-db.ts'
import { writeSynced, type CopiedFile } from './copying.ts'

const rowsAtOnce = 500
const unhurried = { statementMs: 0 }

/** Writes every table as lines of JSON, all as of one moment. Independent of version and machine. */
export function exportTables(db: Db, root: string): Promise<readonly CopiedFile[]> {
  const work = async (tx: pg.PoolClient): Promise<readonly CopiedFile[]> => {
    await tx.query('set transaction isolation level repeatable read, read only')
    const files: CopiedFile[] = []
    for (const table of await tablesInOrder(tx))
      files.push(await writeSynced(root, `tables/${table}.jsonl`, linesOf(tx, table)))
    return files
  }
  return inOwnerTx(db, work, unhurried)
}

/** Fills the empty tables of a schema of the same version, in one transaction. */
export function importTables(db: Db, root: string): Promise<void> {
  const work = async (tx: pg.PoolClient): Promise<void> => {
    for (const table of await tablesInOrder(tx)) {
      const lines = createInterface({ input: createReadStream(path.join(root, 'tables', `${table}.jsonl`)) })
      const batch: string[] = []
      for await (const line of lines) {
        batch.push(line)
        if (batch.length === rowsAtOnce) await insert(tx, table, batch.splice(0))
      }
      await insert(tx, table, batch)
    }
  }
  return inOwnerTx(db, work, unhurried)
}

async function insert(tx: pg.PoolClient, table: string, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return
  const name = pg.escapeIdentifier(table)
  const text = `insert into ${name} overriding system value
                select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`
  await tx.query(text, [`[${rows.join(',')}]`])
}

async function* linesOf(tx: pg.PoolClient, table: string): AsyncGenerator<Uint8Array> {
  await tx.query(`declare rows_of cursor for select to_json(t)::text as line from ${pg.escapeIdentifier(table)} t`)
  for (;;) {
    const { rows } = await tx.query<{ line: string }>(`fetch ${rowsAtOnce} from rows_of`)
    if (rows.length === 0) break
    yield Buffer.from(rows.map(({ line }) => `${line}\n`).join(''))
  }
  await tx.query('close rows_of')
}

/** The tables of the schema but its own ledger of migrations, each after those its foreign keys point to. */
async function tablesInOrder(tx: pg.PoolClient): Promise<readonly string[]> {
  const { rows } = await tx.query<{ name: string; needs: readonly string[] }>(
    `select c.relname::text as name,
            array(select f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
                   where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
       from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> 'migration'
      order by c.relname`,
  )
  const needs = new Map(rows.map((row) => [row.name, row.needs]))
  const placed = new Set<string>()
  const place = (name: string): void => {
    if (placed.has(name)) return
    needs.get(name)?.forEach(place)
    placed.add(name)
  }
  rows.forEach(({ name }) => place(name))
  return [...placed]
}
