import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { makePool, type PoolTarget } from './driver.ts'
import { startServer, type ServerOptions } from './embedded/server.ts'
import { applicationName } from './embedded/presence.ts'
import { isConnectionLoss, retrying } from './retry.ts'
import { checkServer } from './server-mode.ts'
import { StoreRefusal } from './store-refusal.ts'

/** Who stops the embedded server when this handle closes; see `openDb`. */
export type StopOnClose = 'if-started' | 'always' | 'never'

/** Where the data is. Without `databaseUrl` PostgreSQL runs out of `dataDir`. */
export interface DbConfig {
  readonly dataDir: string
  readonly databaseUrl?: string
  readonly databaseOwnerUrl?: string
  /** Connections per pool; 10 when absent. */
  readonly poolMax?: number
  /** Receives one Chinese line for everything an operator should know. */
  readonly say?: (line: string) => void
  readonly stopOnClose?: StopOnClose
  /** Embedded only: other binaries, or no fsync for tests. */
  readonly server?: ServerOptions
}

/** An open database. Nothing above this file knows whether it is embedded or a server. */
export interface Db {
  readonly mode: 'embedded' | 'server'
  /** Role `dengwen_app`: only what the migrations grant, row-level security forced. */
  readonly app: pg.Pool
  /** Role `dengwen_owner`: owns the schema; migrations and `verify`. */
  readonly owner: pg.Pool
  /** Connection string of the owner, understood by psql, which sees every region through it. */
  readonly ownerUrl: string
  /** Also holds keys and attachments, in every mode. */
  readonly dataDir: string
  /** Comes back when the database answers again; an embedded server that died is started again. */
  reconnect(): Promise<void>
  /** Ends both pools; `stopServer` overrides the configured `stopOnClose`. Closing twice is harmless. */
  close(options?: { readonly stopServer?: boolean }): Promise<void>
}

/** The regions a transaction may touch: codes in the half-open range [lo, hi). */
export interface Scope {
  readonly lo: string
  readonly hi: string
  /** Whom the reader answers to, herself first (`lineOf`): what is kept from one of those the database keeps from her. */
  readonly line?: readonly string[]
}

/** Stands between the ids of a line; no id has it. Known to the policies of 0013-sight.sql. */
const lineSeparator = '\u001f'

/** Every region. Codes are digits, which sort before letters in every collation. */
export const everywhere: Scope = { lo: '0', hi: 'z' }

/**
 * Row-level security holds for the owner too: without a range psql would show an empty database, and would change nothing
 * without a word. The url a person is given carries the range.
 */
export function seeingEverything(url: string): string {
  const options = encodeURIComponent(`-c app.lo=${everywhere.lo} -c app.hi=${everywhere.hi}`)
  return /[?&]options=/.test(url) ? url : `${url}${url.includes('?') ? '&' : '?'}options=${options}`
}

/** Timeouts of one transaction in milliseconds, 0 for none; absent means the pool's 30 s and 5 s. */
export interface Limits {
  readonly statementMs?: number
  readonly lockMs?: number
}

const defaultPoolMax = 10
const silent = (): void => undefined

/**
 * Opens the database of a data folder, or the server named by `databaseUrl`.
 *
 * Embedded: adopts the folder's living server, else starts it (creating the cluster the first time).
 * On close, `if-started` (the default) stops a server this process started, unless others are still
 * connected, in which case the last of them stops it; `always` stops it whoever started it, for `serve`;
 * `never` leaves it.
 *
 * @throws {StoreRefusal} when the operator has to change something first
 */
export function openDb(config: DbConfig): Promise<Db> {
  return config.databaseUrl === undefined ? openEmbedded(config) : openServer(config, config.databaseUrl)
}

async function openEmbedded(config: DbConfig): Promise<Db> {
  const say = config.say ?? silent
  const server = await startServer(resolve(config.dataDir), config.server ?? {}, say)
  const pool = (target: PoolTarget): pg.Pool =>
    makePool(target, server.applicationName, { max: config.poolMax ?? defaultPoolMax, say })
  const app = pool(server.app)
  const owner = pool(server.owner)
  const stopFor = { 'if-started': 'if-ours', always: 'always', never: 'never' } as const
  const close = async (options?: { readonly stopServer?: boolean }): Promise<void> => {
    await Promise.all([app.end(), owner.end()])
    const overridden = options?.stopServer === undefined ? undefined : options.stopServer ? 'always' : 'never'
    await server.leave(overridden ?? stopFor[config.stopOnClose ?? 'if-started'])
  }
  return {
    mode: 'embedded',
    app,
    owner,
    ownerUrl: seeingEverything(server.ownerUrl),
    dataDir: server.dataDir,
    reconnect: () => server.revive(),
    close: once(close),
  }
}

async function openServer(config: DbConfig, databaseUrl: string): Promise<Db> {
  if (config.databaseOwnerUrl === undefined)
    throw new StoreRefusal(
      '设置了 DATABASE_URL（应用角色），还缺 DATABASE_OWNER_URL（建表与核验用的属主角色）。' +
        '两者须是不同的角色：应用角色不得是超级用户，也不得拥有表。',
    )
  const options = { max: config.poolMax ?? defaultPoolMax, say: config.say ?? silent }
  const name = applicationName()
  const app = makePool({ connectionString: databaseUrl }, name, options)
  const owner = makePool({ connectionString: config.databaseOwnerUrl }, name, options)
  const close = async (): Promise<void> => {
    await Promise.all([app.end(), owner.end()])
  }
  const dataDir = resolve(config.dataDir)
  try {
    await checkServer(app, owner)
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
  } catch (error) {
    await close()
    throw error
  }
  const reconnect = async (): Promise<void> => {
    await app.query('select 1')
  }
  const ownerUrl = seeingEverything(config.databaseOwnerUrl)
  return { mode: 'server', app, owner, ownerUrl, dataDir, reconnect, close: once(close) }
}

function once<A>(close: (argument?: A) => Promise<void>): (argument?: A) => Promise<void> {
  let closing: Promise<void> | undefined
  return (argument) => (closing ??= close(argument))
}

/**
 * The only way to touch regional data: one transaction as the application role that sees `scope` and nothing else.
 * On a lost connection, a deadlock or a serialization failure the whole of `work` runs again (three times at most),
 * even when the lost one had committed: `work` must be idempotent, its ids made outside.
 *
 * @throws what `work` throws, after rolling back
 */
export function inTx<T>(
  db: Db,
  scope: Scope,
  work: (tx: pg.PoolClient) => Promise<T>,
  limits: Limits = {},
): Promise<T> {
  return transact(db, db.app, opening(scope, limits), work)
}

/** As `inTx`, for the owner and every region: migrations, `verify`, whole-county jobs. */
export function inOwnerTx<T>(db: Db, work: (tx: pg.PoolClient) => Promise<T>, limits: Limits = {}): Promise<T> {
  return transact(db, db.owner, opening(everywhere, limits), work)
}

// SET takes no parameters, and set_config is not propagated to the workers of a Citus cluster: hence literals.
function opening(scope: Scope, limits: Limits): string {
  const settings = [`app.lo = ${pg.escapeLiteral(scope.lo)}`, `app.hi = ${pg.escapeLiteral(scope.hi)}`]
  if (scope.line !== undefined) settings.push(`app.line = ${pg.escapeLiteral(scope.line.join(lineSeparator))}`)
  if (limits.statementMs !== undefined) settings.push(`statement_timeout = ${Math.trunc(limits.statementMs)}`)
  if (limits.lockMs !== undefined) settings.push(`lock_timeout = ${Math.trunc(limits.lockMs)}`)
  return ['begin', ...settings.map((setting) => `set local ${setting}`)].join('; ')
}

function transact<T>(db: Db, pool: pg.Pool, begin: string, work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  return retrying(
    () => transactOnce(pool, begin, work),
    async (error, failures) => {
      if (isConnectionLoss(error)) await db.reconnect()
      await pause(Math.random() * 50 * 2 ** failures)
    },
  )
}

async function transactOnce<T>(pool: pg.Pool, begin: string, work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  const tx = await pool.connect()
  // While a client is out of the pool nobody else listens: an unheard 'error' would end the process.
  tx.on('error', silent)
  let broken = false
  try {
    await tx.query(begin)
    const result = await work(tx)
    // A transaction that failed inside, unnoticed by `work`, answers COMMIT with ROLLBACK and no error.
    const { command } = await tx.query('commit')
    if (command !== 'COMMIT') throw new Error('事务中有语句失败而未被处理，全部改动已撤销')
    return result
  } catch (error) {
    broken = isConnectionLoss(error) || !(await rolledBack(tx))
    throw error
  } finally {
    tx.off('error', silent)
    tx.release(broken)
  }
}

async function rolledBack(tx: pg.PoolClient): Promise<boolean> {
  try {
    await tx.query('rollback')
    return true
  } catch {
    return false
  }
}
