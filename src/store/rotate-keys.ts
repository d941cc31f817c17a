import { addKey, keyFileOf } from './key-file.ts'
import { openKeyring } from './keys.ts'
import type { Keyring } from './keys.ts'
import { inOwnerTx } from './open-db.ts'
import type { Db } from './open-db.ts'
import type { Tx } from './tx.ts'

/** Columns sealed under a key of the file, each with the column of its mac where equal values are found by it. */
interface SealedTable {
  readonly table: string
  /** The primary key, by which rows are walked. */
  readonly key: readonly (readonly [name: string, type: string])[]
  readonly columns: readonly { readonly sealed: string; readonly mac?: string }[]
}

/** Every table that holds something sealed. A bytea column that stands neither here nor among digests fails a test. */
export const sealedTables: readonly SealedTable[] = [
  {
    table: 'person',
    key: [
      ['region_code', 'text'],
      ['subject_id', 'uuid'],
      ['id', 'uuid'],
    ],
    columns: [
      { sealed: 'id_number', mac: 'id_number_mac' },
      { sealed: 'phone', mac: 'phone_mac' },
      { sealed: 'address' },
    ],
  },
  {
    table: 'draft',
    key: [
      ['region_code', 'text'],
      ['digest', 'bytea'],
    ],
    columns: [{ sealed: 'sealed' }],
  },
  {
    table: 'second_factor',
    key: [
      ['region_code', 'text'],
      ['staff_id', 'text'],
    ],
    columns: [{ sealed: 'secret' }],
  },
]

export interface Rotation {
  /** The key everything lies under now. */
  readonly current: number
  /** Whether an interrupted rotation was gone on with, and no key added. */
  readonly resumed: boolean
  readonly rows: number
}

interface RotationOptions {
  /** Rows re-encrypted in one transaction. */
  readonly batch?: number
  /** Hears after every batch how many rows are done. */
  readonly progress?: (rows: number) => void
}

const defaultBatch = 200

/**
 * Gives everything sealed a new key while the office goes on working: a new key for new writings first, then what lies
 * under older ones, in small transactions. Broken off, it is gone on with by calling it again. Older keys stay in the
 * file: backups, and codes of which only a mac was kept, still need them.
 */
export async function rotateKeys(db: Db, { batch = defaultBatch, progress }: RotationOptions = {}): Promise<Rotation> {
  const file = keyFileOf(db.dataDir)
  const resumed = await inOwnerTx(db, async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [lockNumber])
    const left = await countStale(tx, openKeyring(db.dataDir).current())
    if (left === 0) addKey(file)
    return left > 0
  })
  const keyring = openKeyring(db.dataDir)
  let rows = 0
  // A server takes a second to see the new key: what it wrote in the meantime is met by a further round.
  for (let last = -1; last !== rows;) {
    last = rows
    for (const table of sealedTables) {
      for await (const done of batchesOf(db, table, { keyring, batch })) {
        rows += done
        progress?.(rows)
      }
    }
  }
  return { current: keyring.current(), resumed, rows }
}

const lockNumber = 0x6b657973

/** How many rows hold something that lies under an older key. */
export function countUnderOlderKeys(db: Db): Promise<number> {
  return inOwnerTx(db, (tx) => countStale(tx, openKeyring(db.dataDir).current()), { statementMs: 0 })
}

async function countStale(tx: Tx, current: number): Promise<number> {
  let count = 0
  for (const { table, columns } of sealedTables) {
    const { rows } = await tx.query<{ n: number }>(`select count(*)::int as n from ${table} where ${stale(columns)}`, [
      current,
    ])
    count += rows[0]?.n ?? 0
  }
  return count
}

/** $1: the newest key. The first byte is the key's id, or 0 with suite and key behind it. */
function stale(columns: SealedTable['columns']): string {
  const keyId = (column: string) =>
    `case get_byte(${column}, 0) when 0 then get_byte(${column}, 2) else get_byte(${column}, 0) end`
  return `(${columns.map(({ sealed }) => `(${sealed} is not null and ${keyId(sealed)} <> $1)`).join(' or ')})`
}

type Row = Readonly<Record<string, unknown>>

async function* batchesOf(
  db: Db,
  of: SealedTable,
  { keyring, batch }: { readonly keyring: Keyring; readonly batch: number },
): AsyncGenerator<number> {
  let after: readonly unknown[] | undefined
  for (;;) {
    const from = after
    const rows = await inOwnerTx(db, async (tx) => {
      const found = await lockStale(tx, of, { current: keyring.current(), batch, after: from })
      for (const row of found) await reseal(tx, of, row, keyring)
      return found
    })
    const last = rows.at(-1)
    if (last === undefined) return
    after = of.key.map(([name]) => last[name])
    yield rows.length
  }
}

async function lockStale(
  tx: Tx,
  { table, key, columns }: SealedTable,
  page: { readonly current: number; readonly batch: number; readonly after: readonly unknown[] | undefined },
): Promise<readonly Row[]> {
  const names = key.map(([name]) => name).join(', ')
  const given = key.map(([, type], i) => `$${String(i + 3)}::${type}`).join(', ')
  const beyond = page.after === undefined ? '' : `and (${names}) > (${given})`
  const { rows } = await tx.query<Row>(
    `select ${names}, ${columns.map(({ sealed }) => sealed).join(', ')} from ${table}
      where ${stale(columns)} ${beyond} order by ${names} limit $2 for update`,
    [page.current, page.batch, ...(page.after ?? [])],
  )
  return rows
}

async function reseal(tx: Tx, { table, key, columns }: SealedTable, row: Row, keyring: Keyring): Promise<void> {
  const changed = columns.flatMap(({ sealed, mac }): (readonly [string, Buffer])[] => {
    const value = row[sealed]
    if (!Buffer.isBuffer(value)) return []
    const plain = keyring.open(value)
    return [[sealed, keyring.seal(plain)], ...(mac === undefined ? [] : [[mac, keyring.mac(plain)] as const])]
  })
  const set = changed.map(([name], i) => `${name} = $${String(i + 1)}`).join(', ')
  const where = key.map(([name, type], i) => `${name} = $${String(changed.length + i + 1)}::${type}`).join(' and ')
  await tx.query(`update ${table} set ${set} where ${where}`, [
    ...changed.map(([, value]) => value),
    ...key.map(([name]) => row[name]),
  ])
}
