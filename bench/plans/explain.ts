import type { Tx } from '../../src/store/tx.ts'

/** A statement as it went to the database. */
interface Asked {
  readonly sql: string
  readonly values: readonly unknown[]
}

/**
 * How PostgreSQL would carry out every statement that `work` sends, in their order: the real functions with real
 * values, in the transaction, role and region they run in. Without costs, which differ from machine to machine.
 */
export async function plansOf(tx: Tx, work: (tx: Tx) => Promise<unknown>): Promise<readonly string[]> {
  const asked: Asked[] = []
  await work(noting(tx, asked))
  const plans: string[] = []
  for (const { sql, values } of asked) {
    const { rows } = await tx.query<{ 'QUERY PLAN': string }>(`explain (costs off) ${sql}`, [...values])
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
  }
  return plans
}

function noting(tx: Tx, asked: Asked[]): Tx {
  const query = (sql: string, values: readonly unknown[] = []): Promise<unknown> => {
    asked.push({ sql, values })
    return tx.query(sql, [...values])
  }
  return new Proxy(tx, {
    get(target, key): unknown {
      if (key === 'query') return query
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? (...given: unknown[]): unknown => Reflect.apply(value, target, given) : value
    },
  })
}
