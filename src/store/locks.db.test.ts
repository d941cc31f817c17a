import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inOwnerTx, inTx } from './open-db.ts'
import type { Scope } from './open-db.ts'
import { scopeOf } from './journal.ts'
import { region } from './testing/office.ts'
import { sealRegion } from './seal.ts'
import { testOffice } from './testing/test-office.ts'
import type { TestOffice } from './testing/test-office.ts'

let office: TestOffice
let tables: readonly string[]
const elsewhere = '990102000000'

beforeAll(async () => {
  office = await testOffice()
  await office.petition('concluded')
  await inTx(office.db, scopeOf(region), (tx) => sealRegion(tx, region, new Date()))
  await asApp(
    "insert into ledger_book values ($1, 'petitions', now(), 'operator', '登记台账.xlsx', '\\x00', '{}')",
    region,
  )
  await asApp(
    "insert into register_tally values ($1, gen_random_uuid(), 1, 1, now(), 'activity', '2025-01-01', null, '{}')",
  )
  const { rows } = await office.db.owner.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by 1",
  )
  tables = rows.map(({ name }) => name).filter((name) => name !== 'migration')
})
afterAll(() => office.drop())

/** A statement as the application role, in the region unless another range is given. */
function asApp(sql: string, first: string = region, scope: Scope = scopeOf(region)): Promise<number | null> {
  return inTx(office.db, scope, async (tx) => {
    const { rowCount } = await tx.query(sql, sql.includes('$1') ? [first] : [])
    return rowCount
  })
}

const journalTables = ['event', 'duty_tally', 'petition_tally', 'register_tally', 'seal', 'ledger_book'] as const

describe('应用角色只能往账上添，不能改', () => {
  test.each(journalTables)('%s：改、删、清空都被拒绝，一行不少', async (table) => {
    const before = await office.count(table)
    expect(before).toBeGreaterThan(0)
    await expect(asApp(`update ${table} set region_code = region_code`)).rejects.toThrow('permission denied')
    await expect(asApp(`delete from ${table}`)).rejects.toThrow('permission denied')
    await expect(asApp(`truncate ${table}`)).rejects.toThrow('permission denied')
    expect(await office.count(table)).toBe(before)
  })

  test('事项、文本、人员、登记过的提交只能改，不能删', async () => {
    for (const table of ['subject', 'content', 'person', 'request', 'outbox', 'region', 'unit', 'staff']) {
      await expect(asApp(`delete from ${table}`), table).rejects.toThrow('permission denied')
    }
  })

  test('没有一张表能被应用角色清空', async () => {
    for (const table of tables) await expect(asApp(`truncate ${table}`), table).rejects.toThrow('permission denied')
  })

  test.each([
    'create table x (region_code text)',
    'create schema x',
    'create temporary table x (n int)',
    'alter table event disable row level security',
    'alter table event add column x int',
    'drop table event',
    'drop policy region_range on event',
    'create function x() returns int language sql as $$ select 1 $$',
    'create role x',
    'set role dengwen_owner',
    'set session authorization dengwen_owner',
    'alter role dengwen_app bypassrls',
    "copy event to program 'cat'",
    'set session_replication_role = replica',
  ])('应用角色不能：%s', async (sql) => {
    await expect(asApp(sql)).rejects.toThrow(/permission denied|must be (owner|superuser)|no privileges/)
  })
})

test('应用角色给自己授权：什么也授不到', async () => {
  await asApp('grant delete on event to dengwen_app')
  await expect(asApp('delete from event')).rejects.toThrow('permission denied')
})

describe('只看得见自己地区', () => {
  /** Read by find_by_bigrams alone, which checks the range itself; forced on its owner, no index would serve it (0027). */
  const byItsFunctionAlone = ['search_entry']

  test('每张表都开着并强制行级安全，连属主也不例外；第一列是地区', async () => {
    const { rows } = await office.db.owner.query<{ name: string; secured: boolean; first: string }>(
      `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as secured, a.attname as first
         from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum = 1
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`,
    )
    const ours = rows.filter(({ name }) => name !== 'migration')
    expect(ours.map(({ name }) => name)).toEqual(tables)
    const open = ours.filter(({ name, secured, first }) => {
      return first !== 'region_code' || (!secured && !byItsFunctionAlone.includes(name))
    })
    expect(open).toEqual([])
    expect(tables.length).toBeGreaterThan(15)
  })

  test.each<[string, readonly string[]]>([
    ['没有设过', []],
    ['都是空', ["set local app.lo = ''", "set local app.hi = ''"]],
    ['只设了下限', ["set local app.lo = '0'"]],
    ['只设了上限', ["set local app.hi = 'z'"]],
    ['上限是空', ["set local app.lo = '0'", "set local app.hi = ''"]],
    ['上下颠倒', ["set local app.lo = 'z'", "set local app.hi = '0'"]],
  ])('范围%s：哪张表都读不出一行，也写不进一行', async (_, settings) => {
    const client = await office.db.app.connect()
    try {
      for (const table of tables) {
        await client.query('begin')
        for (const setting of settings) await client.query(setting)
        const { rows } = await client.query<{ n: number }>(`select count(*)::int as n from ${table}`)
        expect([table, rows[0]?.n]).toEqual([table, 0])
        await client.query('rollback')
      }
      await client.query('begin')
      for (const setting of settings) await client.query(setting)
      const inserting = client.query(
        "insert into unit values ($1, 'x', 9, 'x', 'x', '[]', '', '', '2025-01-01', null)",
        [region],
      )
      await expect(inserting).rejects.toThrow('row-level security')
      await client.query('rollback')
    } finally {
      client.release(true)
    }
  })

  test('上一笔业务设过的范围，不会留给下一笔', async () => {
    await asApp('select 1')
    const { rows } = await office.db.app.query<{ n: number }>('select count(*)::int as n from event')
    expect(rows).toEqual([{ n: 0 }])
  })

  test('另一地区的范围里：哪张表都看不见本地区的行', async () => {
    for (const table of tables) {
      expect([table, await asApp(`select 1 from ${table}`, '', scopeOf(elsewhere))]).toEqual([table, 0])
    }
    expect(await asApp('select 1 from event')).toBeGreaterThan(0)
  })

  test('写不进另一地区的行，也改不成另一地区', async () => {
    const unit = "insert into unit values ($1, 'x', 9, 'x', 'x', '[]', '', '', '2025-01-01', null)"
    await expect(asApp(unit, elsewhere)).rejects.toThrow('row-level security')
    await expect(asApp('update subject set region_code = $1', elsewhere)).rejects.toThrow('row-level security')
    await expect(asApp('update content set region_code = $1', elsewhere)).rejects.toThrow('row-level security')
    expect(await asApp('update subject set stage = stage', '', scopeOf(elsewhere))).toBe(0)
  })

  test('范围到本地区为止：代码相邻的地区不在其内', async () => {
    await inOwnerTx(office.db, (tx) =>
      tx.query(
        "insert into unit select c, 'x', 9, 'x', 'x', '[]', '', '', '2025-01-01', null from unnest($1::text[]) as c",
        [['990101000001', '990100999999']],
      ),
    )
    expect(await asApp('select 1 from unit')).toBe(0)
  })
})
