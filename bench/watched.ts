import type { Db } from '../src/store/open-db.ts'
import type { Tx } from '../src/store/tx.ts'

/** A statement that went to the database: its first words, and when it was under way (performance.now). */
export interface Statement {
  readonly sql: string
  readonly from: number
  readonly to: number
}

/** The same database, with every statement of the application noted as it goes by. */
export function watched(db: Db): { readonly db: Db; readonly statements: Statement[] } {
  const statements: Statement[] = []
  const app = new Proxy(db.app, {
    get: (pool, key) => (key === 'connect' ? async () => noting(await pool.connect(), statements) : own(pool, key)),
  })
  return { db: { ...db, app }, statements }
}

function noting(client: Tx, statements: Statement[]): Tx {
  const query = async (sql: string, values?: unknown[]): Promise<unknown> => {
    const from = performance.now()
    try {
      return await client.query(sql, values)
    } finally {
      statements.push({ sql, from, to: performance.now() })
    }
  }
  return new Proxy(client, { get: (target, key) => (key === 'query' ? query : own(target, key)) })
}

function own(target: object, key: string | symbol): unknown {
  const value: unknown = Reflect.get(target, key, target)
  return typeof value === 'function' ? (...given: unknown[]): unknown => Reflect.apply(value, target, given) : value
}

/** For how long at least one statement was under way. */
export function underWay(statements: readonly Statement[]): number {
  let total = 0
  let until = 0
  for (const { from, to } of [...statements].sort((a, b) => a.from - b.from)) {
    total += Math.max(0, to - Math.max(from, until))
    until = Math.max(until, to)
  }
  return total
}

/** The tables written to and the verbs that took longest, in milliseconds; what waits its turn behind another is not counted. */
export function costliest(statements: readonly Statement[], most: number): readonly [string, number][] {
  const sums = new Map<string, number>()
  let until = 0
  for (const { sql, from, to } of [...statements].sort((a, b) => a.to - b.to)) {
    const name = /^\s*(?:insert into|update|delete from) \w+/.exec(sql)?.[0].trim() ?? /\w+/.exec(sql)?.[0] ?? sql
    sums.set(name, (sums.get(name) ?? 0) + to - Math.max(from, until))
    until = to
  }
  return [...sums].sort((a, b) => b[1] - a[1]).slice(0, most)
}

/** The single statements that took longest on average, each with the table it reads first. */
export function costliestStatements(statements: readonly Statement[], rounds: number): readonly string[] {
  const sums = new Map<string, number>()
  for (const { sql, from, to } of statements) sums.set(sql, (sums.get(sql) ?? 0) + to - from)
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 4)
    .map(([sql, ms]) => `${(ms / rounds).toFixed(1)} ms  ${sql.replaceAll(/\s+/g, ' ').slice(0, 110)}`)
}
