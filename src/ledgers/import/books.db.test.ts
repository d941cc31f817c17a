import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { scopeOf } from '../../store/journal.ts'
import { inTx } from '../../store/open-db.ts'
import { bookOf, freshPath, petitionColumns, petitionSheet } from '../books-for-tests.ts'
import { exportLedger } from '../export/export-ledger.ts'
import { petitionsAsJson } from '../export/petitions-as-json.ts'
import type { LedgerKind } from '../ledger.ts'
import { openOffice, region, sheetBook, unitsBook } from './testing.ts'
import type { Office } from './testing.ts'

type Cells = Parameters<typeof petitionSheet>[0][number]

let office: Office
beforeEach(async () => {
  office = await openOffice()
})
afterEach(() => office.drop())

const take = async (rows: readonly Cells[], how?: Parameters<Office['take']>[2]) =>
  office.take('petitions', await bookOf([petitionSheet(rows)]), how)

describe('从台账里删去的行', () => {
  test('点名，保留，不删', async () => {
    await take([{ 标题: '水渠垮塌' }, { 标题: '路灯不亮' }, { 标题: '井盖缺失' }])
    const result = await take([{ 标题: '水渠垮塌' }, { 标题: '井盖缺失', 序号: 3 }])
    expect(result).toMatchObject({ unchanged: 2, gone: [{ sheet: '登记台账', serial: '2' }] })
    expect((await office.petition('路灯不亮')).state.stage).toBe('concluded')
    expect((await office.rows())['subject']).toBe(3)
  })
})

describe('下半年的新一本', () => {
  const secondHalf = async (rows: readonly Cells[]) => {
    const sheet = petitionSheet(rows)
    const [, ...rest] = sheet.rows ?? []
    return bookOf([{ ...sheet, rows: [['青禾县信访局2025年下半年信访登记台账'], ...rest] }])
  }
  const july = {
    登记日期: '2025-07-02',
    转送交办日期: '2025-07-03',
    受理告知日期: '2025-07-04',
    答复日期: '2025-07-05',
  }

  test('上半年的行一件不动，也不算删去；序号从1重新开始不是更正', async () => {
    await take([{ 标题: '水渠垮塌' }, { 标题: '路灯不亮' }])
    const before = await office.petition('水渠垮塌')
    const result = await office.take('petitions', await secondHalf([{ ...july, 标题: '电梯停运', 信访人: '吴某' }]), {
      on: '2025-08-01',
    })
    expect(result).toMatchObject({ accepted: 1, unchanged: 0, updated: 0, corrections: [], gone: [] })
    expect(await office.petition('水渠垮塌')).toEqual(before)
  })
})

describe('责任单位名录', () => {
  test('同一本再导入：未变', async () => {
    expect(await office.take('units', await unitsBook())).toMatchObject({ unchanged: 5, accepted: 0 })
  })

  test('添了别名、添了单位：不是更正，以后就认得', async () => {
    const book = await unitsBook([
      [4, '青禾县和平街道办事处', '和平街道', '和平办', '街道', '青禾县人民政府'],
      [6, '青禾县水利局', '水利局', '', '县直部门', '青禾县人民政府'],
    ])
    expect(await office.take('units', book)).toMatchObject({ accepted: 1, updated: 1, corrections: [] })
    const result = await take([
      { 标题: '一', 责任单位: '和平办' },
      { 标题: '二', 责任单位: '水利局' },
    ])
    expect(result).toMatchObject({ accepted: 2, rejected: [] })
  })

  const renamed = [
    1,
    '青禾县公安和交通管理局',
    '公安局',
    '县公安局、青禾县公安局',
    '县直部门',
    '青禾县人民政府',
  ] as const

  test('单位更名是更正，要具名；更名以后还是同一个单位', async () => {
    const before = await office.unit('公安局')
    const book = await unitsBook([renamed])
    expect(await office.take('units', book)).toMatchObject({ written: false, accepted: 0 })
    expect(await office.take('units', book, { acceptedBy: '王某' })).toMatchObject({ written: true, accepted: 0 })
    expect(await office.unit('公安局')).toBe(before)
  })

  test('单位更名以后，用旧名、新名写的台账再导入都是未变', async () => {
    await take([{ 标题: '一', 责任单位: '公安局、住建局' }])
    await office.take('units', await unitsBook([renamed]), { acceptedBy: '王某' })
    expect(await take([{ 标题: '一', 责任单位: '公安局、住建局' }])).toMatchObject({ unchanged: 1, corrections: [] })
    const newly = [{ 标题: '一', 责任单位: '青禾县公安和交通管理局、住建局' }]
    expect(await take(newly)).toMatchObject({ unchanged: 1, corrections: [] })
  })
})

/** Exports a ledger as it stands and imports what was written. */
async function exported(kind: LedgerKind): Promise<string> {
  const path = freshPath()
  await inTx(office.db, scopeOf(region), (tx) =>
    exportLedger(tx, region, kind, { file: path, at: new Date('2026-01-05T02:00:00Z') }),
  )
  return path
}

describe('导出为 .xlsx', () => {
  test('信访登记台账：导出再导入，全部未变', async () => {
    const rows = [
      { 标题: '水渠垮塌', 责任单位: '住建局、柳河镇', 初重件: '重复' },
      { 标题: '路灯不亮', 转送交办日期: '', 受理告知日期: '', 答复日期: '', 办理状态: '', 满意度评价: '' },
      { 标题: '=1+1', 信访人: '140423199001011234', 诉求内容: '多行\n文字，𠀀字' },
    ]
    await take(rows)
    expect(await office.take('petitions', await exported('petitions'))).toMatchObject({
      accepted: 0,
      unchanged: 3,
      updated: 0,
      corrections: [],
      rejected: [],
      gone: [],
    })
  })

  test('名录、巡视交办、领导包案、会议活动：导出再导入，全部未变', async () => {
    for (const [kind, book, rows] of await otherBooks()) {
      expect(await office.take(kind, book)).toMatchObject({ rejected: [], written: true })
      expect(await office.take(kind, await exported(kind))).toMatchObject({
        accepted: 0,
        unchanged: rows,
        updated: 0,
        corrections: [],
        rejected: [],
      })
    }
  })

  test('没有导入过的台账没有版式：说明怎么办', async () => {
    await expect(exported('inspection')).rejects.toThrow('还没有导入过')
  })
})

async function otherBooks(): Promise<readonly (readonly [LedgerKind, string, number])[]> {
  const inspection = sheetBook(
    '中央巡视组交办信访事项台账（第一批）',
    ['序号', '交办日期', '反映问题', '责任单位', '所属领域', '包案领导', '办理情况', '办结日期'],
    [
      [1, '2025-03-01', '河道采砂', '柳河镇、公安局', '农业农村', '张某', '已办结', '2025-05-01'],
      [2, '2025-03-02', '拖欠工资', '人社局', '劳动保障', '李某', '办理中', null],
    ],
  )
  const leaderCases = sheetBook(
    '青禾县领导包案台账',
    ['序号', '包案级别', '包案领导', '案由', '责任单位', '包案日期', '化解情况', '化解日期'],
    [[1, '市级', '张某', '征地补偿', '柳河镇', '2025-02-01', '化解中', null]],
  )
  const activities = sheetBook(
    '青禾县会议活动台账',
    ['序号', '日期', '类别', '主题', '参加单位', '成果'],
    [
      [1, '2025-02-01', '联席会议', '一季度联席会议', '公安局、住建局', '研究3件'],
      [2, '2025-03-01', '依法处置', '扰乱秩序', '公安局', '处置2人'],
    ],
  )
  return [
    ['units', await unitsBook(), 5],
    ['inspection', await inspection, 2],
    ['leader-cases', await leaderCases, 1],
    ['activities', await activities, 2],
  ]
}

describe('导出为 JSON', () => {
  test('字段和写法是约定好的：日子用 ISO，还没有的是 null', async () => {
    await take([
      { 标题: '水渠垮塌', 责任单位: '住建局、柳河镇', 初重件: '重复' },
      {
        标题: '路灯不亮',
        登记日期: '2025-03-04',
        信访形式: '来电',
        '受访层级\n或来源': '12345热线',
        人数: 1,
        转送交办日期: '',
        受理告知日期: '',
        答复日期: '',
        办理状态: '',
        满意度评价: '',
      },
      {
        标题: '没有单位',
        登记日期: '2025-03-05',
        责任单位: '',
        转送交办日期: '',
        受理告知日期: '',
        答复日期: '',
        办理状态: '',
        满意度评价: '',
      },
    ])
    const rows = await inTx(office.db, scopeOf(region), (tx) => petitionsAsJson(tx, region))
    expect(rows).toEqual([
      {
        no: (await office.petition('水渠垮塌')).state.no,
        registered: '2025-03-03',
        form: 'visit',
        source: '县信访局',
        people: 2,
        unit: '青禾县住房和城乡建设局',
        repeat: true,
        sent: '2025-03-04',
        noticeDue: '2025-03-19',
        accepted: '2025-03-10',
        replyDue: '2025-05-09',
        replied: '2025-04-01',
        rating: '满意',
      },
      {
        no: (await office.petition('路灯不亮')).state.no,
        registered: '2025-03-04',
        form: 'phone',
        source: '12345热线',
        people: 1,
        unit: '青禾县柳河镇人民政府',
        repeat: false,
        sent: null,
        noticeDue: null,
        accepted: null,
        replyDue: null,
        replied: null,
        rating: null,
      },
      expect.objectContaining({ unit: null }),
    ])
  })

  test('有信访件编号的用它的编号', async () => {
    const numbered = petitionSheet(
      [{ 标题: '水渠垮塌', 信访件编号: '000140250303001' }],
      ['信访件编号', ...petitionColumns],
    )
    await office.take('petitions', await bookOf([numbered]))
    const rows = await inTx(office.db, scopeOf(region), (tx) => petitionsAsJson(tx, region))
    expect(rows.map(({ no }) => no)).toEqual(['000140250303001'])
  })
})
