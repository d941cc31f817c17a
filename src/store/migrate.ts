import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { inOwnerTx, type Db } from './open-db.ts'
import { StoreRefusal } from './store-refusal.ts'

/** One numbered file of the schema. */
export interface Migration {
  /** The file's name without `.sql`, e.g. `0001-journal`. */
  readonly name: string
  readonly statements: readonly string[]
  /** SHA-256 of the text, line ends as LF, in hex. */
  readonly checksum: string
}

const migrationsDir = path.join(import.meta.dirname, 'migrations')
const fileName = /^\d{4}-[a-z0-9-]+\.sql$/
const marker = /^-- ;;[ \t]*$/m
const lockNumber = 0x64656e67
const lockPatienceMs = 60_000
const unsupported = '0A000'

/** Reads the migrations of a folder in order. @throws when a number is used twice or a name is not `NNNN-name.sql` */
export async function readMigrations(folder: string = migrationsDir): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  names.forEach((name, at) => {
    if (!fileName.test(name)) throw new Error(`迁移文件 ${name} 的名称应为“四位编号-名称.sql”`)
    if (names[at - 1]?.slice(0, 4) === name.slice(0, 4)) throw new Error(`迁移编号 ${name.slice(0, 4)} 用了两次`)
  })
  return Promise.all(
    names.map(async (name) => {
      const text = (await readFile(path.join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      const statements = text.split(marker).map((statement) => statement.trim())
      const checksum = createHash('sha256').update(text).digest('hex')
      return { name: name.replace(/\.sql$/, ''), statements: statements.filter((each) => each !== ''), checksum }
    }),
  )
}

/**
 * Brings the schema up to date: all missing migrations in one transaction, one statement a call. Forward only.
 * Of two migrators at once one waits and then finds nothing to do.
 *
 * @returns the names applied now, and the last one of all as the version
 * @throws {StoreRefusal} when an applied file was changed since, or the database is ahead of the program
 */
export async function migrate(
  db: Db,
  folder: string = migrationsDir,
): Promise<{ applied: readonly string[]; version: string }> {
  const migrations = await readMigrations(folder)
  return inOwnerTx(db, (tx) => bringUpToDate(tx, migrations), { statementMs: 0, lockMs: lockPatienceMs })
}

async function bringUpToDate(
  tx: pg.PoolClient,
  migrations: readonly Migration[],
): Promise<{ applied: readonly string[]; version: string }> {
  await takeTurns(tx)
  // A cluster changes its tables on many nodes at once only one node after the other; elsewhere this says nothing.
  await tx.query(`set local citus.multi_shard_modify_mode = 'sequential'`)
  const known = await appliedBefore(tx)
  const byName = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum } of known) {
    const file = byName.get(name)
    if (file === undefined) throw new StoreRefusal(`数据库已执行迁移 ${name}，而本程序没有它：请使用更新版本的登闻`)
    if (file.checksum !== checksum)
      throw new StoreRefusal(`迁移 ${name}.sql 在执行之后被改动，请恢复原文，另写新的迁移`)
  }
  const done = new Set(known.map(({ name }) => name))
  const missing = migrations.filter(({ name }) => !done.has(name))
  for (const migration of missing) await apply(tx, migration)
  return { applied: missing.map(({ name }) => name), version: migrations.at(-1)?.name ?? '' }
}

// Not every engine of the family has advisory locks; there the operator runs one migrator.
async function takeTurns(tx: pg.PoolClient): Promise<void> {
  await tx.query('savepoint turns')
  try {
    await tx.query('select pg_advisory_xact_lock($1)', [lockNumber])
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== unsupported) throw error
    await tx.query('rollback to savepoint turns')
  }
}

async function appliedBefore(tx: pg.PoolClient): Promise<readonly { name: string; checksum: string }[]> {
  const found = await tx.query<{ present: boolean }>(`select to_regclass('migration') is not null as present`)
  if (found.rows[0]?.present !== true) {
    await tx.query(
      `create table migration (name text primary key, checksum text not null, applied_at timestamptz not null)`,
    )
    await tx.query('grant select on migration to dengwen_app')
  }
  const { rows } = await tx.query<{ name: string; checksum: string }>(
    'select name, checksum from migration order by name',
  )
  return rows
}

async function apply(tx: pg.PoolClient, { name, statements, checksum }: Migration): Promise<void> {
  for (const [at, statement] of statements.entries()) {
    try {
      await tx.query(statement)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      throw new Error(`迁移 ${name} 第 ${at + 1} 句失败：${reason}`, { cause: error })
    }
  }
  await tx.query('insert into migration (name, checksum, applied_at) values ($1, $2, now())', [name, checksum])
}
