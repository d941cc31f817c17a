import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate, shanghaiDayOf } from '../../calendar/plain-date.ts'
import { sheetBook } from '../../ledgers/import/testing.ts'
import { openOffice, region } from '../../ledgers/import/testing.ts'
import type { Office } from '../../ledgers/import/testing.ts'
import { handlerOf, operator } from '../../petition/testing.ts'
import { bookOf, petitionSheet } from '../../ledgers/books-for-tests.ts'
import { endOfDay } from '../../statistics/view.ts'
import { scopeOf } from '../../store/journal.ts'
import { inTx } from '../../store/open-db.ts'
import type { HalfYearInput } from './input.ts'
import { readHalfYear } from './read-input.ts'

const header = ['序号', '日期', '类别', '主题', '参加单位', '成果', '文号']
const activities = (...rows: Parameters<typeof sheetBook>[2]) => sheetBook('青禾县会议活动台账', header, rows)

let office: Office
beforeAll(async () => {
  office = await openOffice()
  const conference = [1, '2025-02-01', '联席会议', '一季度联席会议', '公安局、住建局', '研究3件', null] as const
  const visit = [2, '2025-03-01', '带案下访', '下访柳河镇', '柳河镇', null, null] as const
  const late = [3, '2025-07-01', '业务培训', '下半年培训', '各单位', null, null] as const
  await office.take('activities', await activities(conference, visit, late), { on: '2025-07-02' })
  const retyped = [1, '2025-02-01', '联席会议', '一季度联席会议', '公安局、住建局', '研究5件', null] as const
  const filledIn = [2, '2025-03-01', '带案下访', '下访柳河镇', '柳河镇', '解决2件', null] as const
  await office.take('activities', await activities(retyped, filledIn, late), { on: '2025-07-08', acceptedBy: '王某' })
  const petitions = [{ 登记日期: '2024-03-01', 标题: '去年的' }, { 登记日期: '2024-07-01', 标题: '上半年以前的' }, {}]
  await office.take('petitions', await bookOf([petitionSheet(petitions)]), { on: '2025-07-02' })
})
afterAll(() => office.drop())

function read(asOf: string, viewer = operator): Promise<HalfYearInput> {
  const period = { from: plainDate('2025-01-01'), to: plainDate('2025-06-30') }
  const view = { region, ...period, knownBefore: endOfDay(plainDate(asOf)), asOf, viewer }
  const home = { code: region, name: '青禾县', office: '青禾县信访局' }
  return inTx(office.db, scopeOf(region), (tx) => readHalfYear(tx, view, home, shanghaiDayOf(new Date(0))))
}

describe('报告所用的会议活动', () => {
  test('只有统计期内的，照更正、补填以后的写', async () => {
    const { activities: read1 } = await read('2025-07-31')
    expect(read1).toMatchObject([
      { kind: 'conference', heldOn: '2025-02-01', organs: ['公安局', '住建局'], result: '研究5件' },
      { kind: 'leaderVisit', heldOn: '2025-03-01', subject: '下访柳河镇', result: '解决2件' },
    ])
  })

  test('截至更正以前：照当时写的', async () => {
    const { activities: then } = await read('2025-07-07')
    expect(then.map(({ result }) => result)).toEqual(['研究3件', null])
    expect((await read('2025-07-01')).activities).toEqual([])
  })

  test('承办单位看不到', async () => {
    expect((await read('2025-07-31', handlerOf('water'))).activities).toEqual([])
  })
})

describe('比较', () => {
  test('上年同期和上一时段，各是整月；没有登记的一段不比', async () => {
    const { comparisons = [] } = await read('2025-07-31')
    expect(comparisons.map(({ span, sheet }) => [span, sheet.period.from, sheet.period.to])).toEqual([
      ['lastYear', '2024-01-01', '2024-06-30'],
      ['spanBefore', '2024-07-01', '2024-12-31'],
    ])
    expect(comparisons.map(({ sheet }) => sheet.figures['flow.total']?.value)).toEqual([1, 1])
    expect((await read('2025-07-01')).comparisons).toEqual([])
  })
})
