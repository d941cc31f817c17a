import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { soughtOf } from '../../src/store/bigrams.ts'
import { findCandidates } from '../../src/store/find-by-words.ts'
import { scopeOf } from '../../src/store/journal.ts'
import { inTx } from '../../src/store/open-db.ts'
import { nameRegion } from '../../src/store/region.ts'
import { testDb } from '../../src/store/testing/test-db.ts'
import type { Tx } from '../../src/store/tx.ts'
import { fill } from '../county/fill.ts'
import { benchRegion } from '../county/house.ts'
import { plansOf } from './explain.ts'
import { hotQueries, registrar, someone } from './hot-queries.ts'
import type { HotQuery, Someone } from './hot-queries.ts'
import { kindOf, printed, readPlans, readsOf, writePlans } from './plan-files.ts'

// The plans of what people and reports ask for all day, as the application role, inside a region, with row-level
// security on, over enough petitions that the planner has to choose. DENGWEN_WRITE_PLANS=1 writes the files anew.

const petitions = 20_000
const templates = 500
let db: Awaited<ReturnType<typeof testDb>>
let asked: Someone

beforeAll(async () => {
  db = await testDb()
  await nameRegion(db, benchRegion, new Date())
  await fill(db, path.join(db.dataDir, 'county'), petitions, templates)
  asked = await someone(db)
}, 120_000)
afterAll(() => db.drop())

async function explained(query: HotQuery, { indexed = false } = {}): Promise<readonly string[]> {
  return inTx(db, scopeOf(benchRegion.code), async (tx: Tx) => {
    // A second worker is a matter of the table's size on this machine, not of the query.
    await tx.query('set local max_parallel_workers_per_gather = 0')
    // At this size a small table read whole may be cheaper; whether an index serves doesn't hang on the size.
    if (indexed) await tx.query('set local enable_seqscan = off')
    return (await plansOf(tx, (noting) => query.ask(noting, asked))).map(printed)
  })
}

/** Whether this is the server the kept plans were drawn on: the built-in one. */
async function isVersionKept(): Promise<boolean> {
  const { rows } = await db.owner.query<{ version: string }>(`select current_setting('server_version_num') as version`)
  return rows[0]?.version.startsWith('18') === true
}

/** From whom what is kept is looked up once for a query, in a table that is short: how it is read says nothing. */
function withoutKeptFrom(plan: string): string {
  return plan.replaceAll(/Seq Scan on kept_from\b/g, '')
}

describe('常用查询的执行计划', () => {
  test.each(hotQueries)('$name：与存档一致', async (query) => {
    const plans = (await explained(query)).join('\n\n')
    if (process.env['DENGWEN_WRITE_PLANS'] === '1') await writePlans(query.name, `-- ${query.what}\n${plans}\n`)
    // For a count over a period the planners of two versions differ on what is cheaper at this size.
    if (query.reads === 'period' && !(await isVersionKept())) return
    const telling = query.reads === 'period' ? readsOf : kindOf
    expect(telling(plans)).toEqual(telling(await readPlans(query.name)))
  })

  test.each(hotQueries.filter(({ reads }) => reads === 'page'))('$name：不扫全表，不为一页排序全部', async (query) => {
    for (const plan of (await explained(query)).map(withoutKeptFrom)) {
      expect(plan).not.toMatch(/Seq Scan/)
      expect(plan).not.toMatch(/Sort|Hash/)
    }
  })

  test.each(hotQueries.filter(({ reads }) => reads === 'petition'))('$name：不扫全表', async (query) => {
    for (const plan of (await explained(query)).map(withoutKeptFrom)) expect(plan).not.toMatch(/Seq Scan/)
  })

  test.each(hotQueries.filter(({ reads }) => reads === 'period'))('$name：只读本期', async (query) => {
    // The register of units is read whole, and is small.
    const counting = (await explained(query, { indexed: true })).filter(
      (plan) => plan.includes('Aggregate') && plan.includes('_tally'),
    )
    expect(counting.length).toBeGreaterThan(0)
    for (const plan of counting.map(withoutKeptFrom)) expect(plan).not.toMatch(/Seq Scan/)
  })
})

test.each(['居民', '第499件', '没有这样的词'])('按词检索「%s」：在函数里走词的索引，不扫全表', async (words) => {
  const sought = soughtOf(words)
  if (typeof sought === 'string') throw new Error(sought)
  const { rows } = await inTx(db, scopeOf(benchRegion.code), async (tx) => {
    await findCandidates(tx, benchRegion.code, registrar, { sought, after: undefined, most: 51 })
    return tx.query<{ index: string; table: string }>(
      `select pg_stat_get_xact_numscans('search_entry_grams'::regclass) as index,
              pg_stat_get_xact_numscans('search_entry'::regclass) as "table"`,
    )
  })
  expect(Number(rows[0]?.index)).toBeGreaterThan(0)
  expect(Number(rows[0]?.table)).toBe(0)
})

test('没有地区范围时，应用角色什么也读不到', async () => {
  const { rows } = await db.app.query<{ n: number }>('select count(*)::int as n from subject')
  expect(rows[0]?.n).toBe(0)
})
