import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookOf, petitionColumns, petitionSheet } from '../books-for-tests.ts'
import { openOffice } from './testing.ts'
import type { Office } from './testing.ts'

const wholeLife = { 标题: '水渠垮塌' }
const justRegistered = {
  标题: '路灯不亮',
  信访形式: '来电',
  '受访层级\n或来源': '12345热线',
  责任单位: '',
  转送交办日期: '',
  受理告知日期: '',
  答复日期: '',
  办理状态: '',
  满意度评价: '',
}
const joint = { 标题: '管网渗漏', 责任单位: '住建局、柳河镇', 初重件: '重复', 满意度评价: '' }

describe('第一次导入信访登记台账', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
    const book = await bookOf([petitionSheet([wholeLife, justRegistered, joint])])
    expect(await office.take('petitions', book, { on: '2025-07-03' })).toMatchObject({
      written: true,
      accepted: 3,
      unchanged: 0,
      updated: 0,
      corrections: [],
      rejected: [],
      gone: [],
    })
  })
  afterAll(() => office.drop())

  test('一行的经过成为一个个行为，各是台账写的日子，都记录在导入那天', async () => {
    const { acts, recordedOn } = await office.petition('水渠垮塌')
    expect(acts.map(({ type, on }) => `${on} ${type}`)).toEqual([
      '2025-03-03 registered',
      '2025-03-04 transferred',
      '2025-03-10 accepted',
      '2025-04-01 opinionIssued',
      '2025-04-01 concluded',
      '2025-07-03 rated',
    ])
    expect(new Set(recordedOn)).toEqual(new Set(['2025-07-03']))
  })

  test('台账没有的，写作「台账未载」，不编', async () => {
    const { acts } = await office.petition('水渠垮塌')
    expect(acts.find(({ type }) => type === 'opinionIssued')).toMatchObject({ answers: 'notRecorded' })
    expect(acts.find(({ type }) => type === 'concluded')).toMatchObject({ method: 'notRecorded' })
  })

  test('期限照第二十三、三十四条推算：告知15日，告知之日起60日', async () => {
    const { state } = await office.petition('水渠垮塌')
    expect(state.duties['notice/1']).toMatchObject({ due: '2025-03-19', status: 'met', settledOn: '2025-03-10' })
    expect(state.duties['reply/1']).toMatchObject({ due: '2025-05-09', status: 'met', settledOn: '2025-04-01' })
  })

  test('只登记了的，信访局负有转送的义务；没有送达日期的，单位负有送达的义务', async () => {
    const { state, acts } = await office.petition('路灯不亮')
    expect(acts.map(({ type }) => type)).toEqual(['registered'])
    expect(state.duties['dispatch']).toMatchObject({ owner: 'office', due: '2025-03-18', status: 'running' })
    expect((await office.petition('水渠垮塌')).state.duties['service/opinion']).toMatchObject({ status: 'running' })
  })

  test('写在前面的单位主办，其余协办；「重复」成为确认过的关系', async () => {
    const { state } = await office.petition('管网渗漏')
    expect(state.assignments.map(({ unit, role }) => [unit, role])).toEqual([
      [await office.unit('住建局'), 'lead'],
      [await office.unit('柳河镇'), 'assisting'],
    ])
    expect(state).toMatchObject({ relation: 'repeat', imported: true })
  })

  test('姓名、住址、标题、诉求不在行为里', async () => {
    const { journal } = await office.petition('水渠垮塌')
    for (const personal of ['何某', '柳河', '水渠', '垮塌', '修复']) expect(journal).not.toContain(personal)
  })

  test('每件有谁负下一步的义务，哈希相接，核对无误', async () => {
    expect(await office.verify()).toEqual([])
  })

  test('同一本再导入一次：都未变，一个行为也不多', async () => {
    const before = await office.rows()
    const again = await bookOf([petitionSheet([wholeLife, justRegistered, joint])])
    expect(await office.take('petitions', again, { on: '2025-07-10' })).toMatchObject({ accepted: 0, unchanged: 3 })
    expect(await office.rows()).toEqual({ ...before, ledger_book: (before['ledger_book'] ?? 0) + 1 })
  })

  test('同样的事写法不同，仍是未变', async () => {
    const typedOtherwise = {
      ...wholeLife,
      登记日期: '2025年3月3日',
      转送交办日期: new Date('2025-03-04T00:00:00Z'),
      受理告知日期: '2025.3.10',
      人数: '２人',
      信访形式: '来访',
      责任单位: '柳河镇政府',
      初重件: '',
      信访人: ' 何某 ',
    }
    const book = await bookOf([
      petitionSheet([typedOtherwise, justRegistered, { ...joint, 责任单位: '住建局/柳河镇' }]),
    ])
    expect(await office.take('petitions', book)).toMatchObject({ unchanged: 3, updated: 0, corrections: [] })
  })
})

describe('什么都不写入的时候', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.drop())

  test('--dry-run 照数报告，什么都不写入', async () => {
    const before = await office.rows()
    const book = await bookOf([petitionSheet([wholeLife, joint])])
    const result = await office.take('petitions', book, { dryRun: true })
    expect(result).toMatchObject({ written: false, accepted: 2 })
    expect(await office.rows()).toEqual(before)
  })

  test('六百行里有一行依法不能这样办：说明哪行哪列，六百行都不写入', async () => {
    const before = await office.rows()
    const rows = Array.from({ length: 600 }, (_, i) => ({
      标题: `第${i + 1}件`,
      转送交办日期: i === 555 ? '' : '2025-03-04',
      受理告知日期: '2025-03-10',
    }))
    const result = await office.take('petitions', await bookOf([petitionSheet(rows)]))
    expect(result).toMatchObject({ written: false, accepted: 0 })
    expect(result.rejected).toMatchObject([{ sheet: '登记台账', row: 555 + 3, column: '受理告知日期' }])
    expect(result.rejected[0]?.problem).toContain('转送')
    expect(await office.rows()).toEqual(before)
  })

  test('一批里几行都有错，一次都说出来', async () => {
    const columns = [...petitionColumns, '办理期限']
    const rows = [{}, { 标题: '期限即交办当日', 办理期限: '2025-03-04' }, { 标题: '没有转送', 转送交办日期: '' }]
    const result = await office.take('petitions', await bookOf([petitionSheet(rows, columns)]))
    expect(result.rejected.map(({ row, column }) => `${row} ${column}`)).toEqual(['4 转送交办日期', '5 受理告知日期'])
  })

  test('读不懂的文件是一处错误，不是我们的故障', async () => {
    const result = await office.take('petitions', import.meta.filename)
    expect(result).toMatchObject({ written: false, rejected: [{ sheet: '', row: 0, column: '' }] })
  })
})

describe('两人同时导入同一本', () => {
  let office: Office
  beforeAll(async () => {
    office = await openOffice()
  })
  afterAll(() => office.drop())

  test('每件只登记一次', async () => {
    const book = await bookOf([petitionSheet(Array.from({ length: 40 }, (_, i) => ({ 标题: `第${i}件` })))])
    const results = await Promise.all([1, 2, 3].map(() => office.take('petitions', book)))
    expect(results.map(({ accepted }) => accepted).toSorted((a, b) => a - b)).toEqual([0, 0, 40])
    expect(results.map(({ unchanged }) => unchanged).toSorted((a, b) => a - b)).toEqual([0, 40, 40])
    expect((await office.rows())['subject']).toBe(40)
    expect(await office.verify()).toEqual([])
  })
})
