import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { plainDate } from '../calendar/plain-date.ts'
import { compareLedger } from './identity.ts'
import type { LedgerContext, LedgerKind } from './ledger.ts'
import { readLedger } from './read-ledger.ts'
import { unitIndex } from './unit-index.ts'

// Workbooks of two counties lie beside the checkout on the machines where this is built, and nowhere else.
const shared = join(import.meta.dirname, '../../../shared/ledgers')

const Expected = z.object({
  office: z.string(),
  flow: z.object({ people: z.number() }),
  nextMonth: z.object({ rows: z.number() }),
  correction: z.object({ excelRow: z.number(), column: z.string(), was: z.string(), now: z.string() }),
  rows: z.array(
    z.object({
      registered: z.string(),
      form: z.string(),
      people: z.number(),
      unit: z.string(),
      repeat: z.boolean(),
      sent: z.string().nullish(),
      replied: z.string().nullish(),
    }),
  ),
  inspection: z.object({ total: z.number(), name: z.string(), batches: z.array(z.number()) }),
  leaderCases: z.object({ total: z.number(), resolved: z.number() }),
  lawfulDispositions: z.number(),
})
const Faults = z.object({
  goodRows: z.number(),
  faults: z.array(z.object({ excelRow: z.number(), column: z.string() })),
})

describe.skipIf(!existsSync(shared)).each(['xiangyuan-2025H1', 'yunxi-2025'])('%s', (county) => {
  const file = (name: string) => join(shared, county, name)
  const json = async (name: string): Promise<unknown> => JSON.parse(await readFile(file(name), 'utf8'))
  const context = async (): Promise<LedgerContext> => {
    const today = plainDate('2025-11-22')
    const { rows } = await readLedger('units', file('责任单位名录.xlsx'), { units: undefined, today })
    return { units: unitIndex(rows.map(({ row, fact }) => ({ id: `${row}`, ...fact }))), today }
  }
  const read = async <K extends LedgerKind>(kind: K, name: string) =>
    readLedger(kind, file(`${name}.xlsx`), await context())

  test('五本台账都没有错误，填报单位读得出', async () => {
    const { office } = Expected.parse(await json('expected.json'))
    const books = [
      await read('units', '责任单位名录'),
      await read('petitions', '信访登记台账'),
      await read('inspection', '巡视交办事项台账'),
      await read('leader-cases', '领导包案台账'),
      await read('activities', '会议活动台账'),
    ]
    for (const book of books) expect({ faults: book.faults, office: book.office }).toEqual({ faults: [], office })
  })

  test('信访登记台账逐行如其所写', async () => {
    const expected = Expected.parse(await json('expected.json'))
    const { rows } = await read('petitions', '信访登记台账')
    const facts = rows.map(({ fact }) => ({
      registered: fact.registeredOn,
      form: fact.form,
      people: fact.people,
      unit: fact.units[0],
      repeat: fact.repeat,
      sent: fact.sentOn ?? null,
      replied: fact.repliedOn ?? null,
    }))
    expect(facts).toEqual(
      expected.rows.map(({ sent, replied, ...row }) => ({ ...row, sent: sent ?? null, replied: replied ?? null })),
    )
  })

  test('巡视、包案、活动各数相符', async () => {
    const expected = Expected.parse(await json('expected.json'))
    const matters = (await read('inspection', '巡视交办事项台账')).rows
    expect(new Set(matters.map(({ fact }) => fact.sender))).toEqual(new Set([expected.inspection.name]))
    const batches = Map.groupBy(matters, ({ fact }) => fact.batch)
    expect([...batches.values()].map((rows) => rows.length)).toEqual(expected.inspection.batches)
    const cases = (await read('leader-cases', '领导包案台账')).rows
    expect(cases).toHaveLength(expected.leaderCases.total)
    const activities = (await read('activities', '会议活动台账')).rows
    expect(activities.reduce((sum, { fact }) => sum + (fact.persons ?? 0), 0)).toBe(expected.lawfulDispositions)
  })

  test('再次导入、次月、更正', async () => {
    const expected = Expected.parse(await json('expected.json'))
    const [first, month, fixed] = [
      await read('petitions', '信访登记台账'),
      await read('petitions', '信访登记台账-次月'),
      await read('petitions', '信访登记台账-更正'),
    ]
    const known = (book: typeof first) => book.rows.map((row) => ({ book: book.title, ...row }))
    expect(compareLedger('petitions', [], first).accepted).toHaveLength(expected.rows.length)
    expect(compareLedger('petitions', known(first), first).unchanged).toHaveLength(expected.rows.length)
    const later = compareLedger('petitions', known(first), month)
    expect(later.accepted).toHaveLength(expected.nextMonth.rows - expected.rows.length)
    expect(later.updated.length).toBeGreaterThan(0)
    expect(later.corrections).toEqual([])
    const { excelRow: row, ...change } = expected.correction
    expect(compareLedger('petitions', known(month), fixed).corrections).toEqual([{ sheet: '登记台账', row, ...change }])
  })

  test('有错误的台账，错在何处不多不少', async () => {
    const { faults, goodRows } = Faults.parse(await json('faults.json'))
    const ledger = await read('petitions', '信访登记台账-含错误')
    expect(ledger.faults.map(({ row, column }) => ({ excelRow: row, column }))).toEqual(
      faults.map(({ excelRow, column }) => ({ excelRow, column })),
    )
    expect(ledger.rows).toHaveLength(goodRows)
  })
})
