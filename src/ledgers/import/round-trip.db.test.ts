import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { shanghaiDayOf } from '../../calendar/plain-date.ts'
import { scopeOf } from '../../store/journal.ts'
import { inTx } from '../../store/open-db.ts'
import { readUnits } from '../../store/units.ts'
import { bookOf, freshPath } from '../books-for-tests.ts'
import { exportLedger } from '../export/export-ledger.ts'
import type { LedgerKind, LedgerSheet } from '../ledger.ts'
import { readLedger } from '../read-ledger.ts'
import { unitIndex } from '../unit-index.ts'
import { openBareOffice, openOffice, region } from './testing.ts'
import type { Office } from './testing.ts'

// What was taken in is written out again as it came: sheets, title lines, headers in their order, each cell's meaning.

const on = '2025-11-22'

interface Book {
  readonly sheets: readonly LedgerSheet[]
  readonly rows: readonly Readonly<Record<string, string>>[]
}

/** A book as it reads: its layout as written, its cells after normalisation. */
async function asRead(office: Office, kind: LedgerKind, path: string): Promise<Book> {
  const known = await inTx(office.db, scopeOf(region), (tx) => readUnits(tx, region))
  const units = known.map(({ id, fullName, shortName, aliases }) => ({ id, fullName, shortName, aliases }))
  const today = shanghaiDayOf(new Date(`${on}T02:00:00Z`))
  const { sheets, rows, faults } = await readLedger(kind, path, { units: unitIndex(units), today })
  expect(faults).toEqual([])
  return { sheets, rows: rows.map(({ cells }) => cells) }
}

/** Takes a book in, writes the ledger out, and reads both. */
async function thereAndBack(office: Office, kind: LedgerKind, path: string) {
  const taken = await office.take(kind, path, { on, acceptedBy: '王某' })
  expect(taken).toMatchObject({ written: true, rejected: [] })
  const file = freshPath()
  const at = new Date(`${on}T02:00:00Z`)
  await inTx(office.db, scopeOf(region), (tx) => exportLedger(tx, region, kind, { file, at }))
  return { came: await asRead(office, kind, path), went: await asRead(office, kind, file) }
}

// Workbooks of two counties lie beside the checkout on the machines where this is built, and nowhere else.
const shared = join(import.meta.dirname, '../../../../shared/ledgers')

const inOrder = [
  ['units', '责任单位名录'],
  ['petitions', '信访登记台账'],
  ['petitions', '信访登记台账-次月'],
  ['petitions', '信访登记台账-更正'],
  ['inspection', '巡视交办事项台账'],
  ['leader-cases', '领导包案台账'],
  ['activities', '会议活动台账'],
] as const satisfies readonly (readonly [LedgerKind, string])[]

describe.skipIf(!existsSync(shared)).each(['xiangyuan-2025H1', 'yunxi-2025'])('%s', (county) => {
  let office: Office
  beforeAll(async () => {
    office = await openBareOffice()
  })
  afterAll(() => office.drop())

  test('每一本台账：导入再导出，版式和每一格的内容都与来时相同', async () => {
    for (const [kind, name] of inOrder) {
      const { came, went } = await thereAndBack(office, kind, join(shared, county, `${name}.xlsx`))
      expect(came.rows.length, name).toBeGreaterThan(0)
      expect(went, name).toEqual(came)
    }
  })
})

describe('自己的版式：标题两行、列的次序和叫法与众不同、多出的列、不止一张工作表', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.drop())

  const header = [
    '办结时间',
    '所属领域',
    '局内编号',
    '序号',
    '责任单位',
    '反映问题',
    '包案领导',
    '交办日期',
    '办理情况',
  ]
  const sheet = (batch: string, problem: string) => ({
    name: `${batch}清单`,
    rows: [
      [`省委巡视组交办信访事项（${batch}）一览`],
      ['填报单位：青禾县信访局'],
      header,
      ['2025-05-01', '农业农村', 'NB-09', 7, '柳河镇政府、公安局', problem, '张某', '2025-03-01', '已办结'],
      [null, '劳动保障', 'NB-10', 3, '人社局', `${problem}之二`, '', '2025-03-02', '办理中'],
    ],
  })

  test('巡视交办：原样写回；再导入一本换了版式的，照最后一本写', async () => {
    const first = await bookOf([sheet('第一批', '河道采砂'), sheet('第二批', '拖欠工资')])
    const { came, went } = await thereAndBack(office, 'inspection', first)
    expect(went).toEqual(came)
    expect(went.sheets.map(({ titleRows, columns }) => [titleRows[0], columns.join()])).toEqual([
      ['省委巡视组交办信访事项（第一批）一览', header.join()],
      ['省委巡视组交办信访事项（第二批）一览', header.join()],
    ])
    const turned = [sheet('第一批', '河道采砂'), sheet('第二批', '拖欠工资')].map((each) => ({
      ...each,
      rows: each.rows.map((cells) => (cells.length === 1 ? cells : cells.toReversed())),
    }))
    const second = await thereAndBack(office, 'inspection', await bookOf(turned))
    expect(second.went).toEqual(second.came)
    expect(second.went.sheets[0]?.columns).toEqual(header.toReversed())
  })
})
