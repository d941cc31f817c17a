import { describe, expect, test } from 'vitest'
import type { CellValue } from 'hucre'
import { bookOf, context, petitionColumns, petitionSheet, readPetitions, readSheet, said } from './books-for-tests.ts'
import { readLedger } from './read-ledger.ts'

const activityColumns = ['序号', '日期', '类别', '主题', '参加单位', '成果']
const conference = [1, '2025-03-01', '联席会议', '研判', '', '']

describe('表头', () => {
  test.each([0, 1, 2, 3, 4, 5])('表头之上有 %d 行标题', async (count) => {
    const titles = Array.from({ length: count }, (_, at) => [`青禾县信访局标题${at + 1}`])
    const { rows, sheets, title } = await readSheet('activities', [...titles, activityColumns, conference])
    expect(rows[0]?.row).toBe(count + 2)
    expect(sheets[0]?.titleRows).toHaveLength(count)
    expect(title).toBe(count === 0 ? '' : '青禾县信访局标题1')
  })

  test('列的先后不限，换行、空格、括号的全半角不论', async () => {
    const columns = petitionColumns.toReversed().map((column) => ` ${column.replace('（', '(').replace('）', ')')}`)
    const { rows } = await readPetitions([{}])
    const values = petitionColumns.toReversed().map((column) => rows[0]?.cells[column.replace('\n', '')] ?? null)
    const reordered = await readSheet('petitions', [columns, values])
    expect(reordered.faults).toEqual([])
    expect(reordered.rows[0]?.cells).toEqual(rows[0]?.cells)
    expect(reordered.sheets[0]?.columns.at(-4)).toBe('受访层级或来源')
  })

  test('两行的表头，竖着合并的列名以第二行为准', async () => {
    const merges = [0, 1, 2, 5].map((column) => ({ startRow: 0, startCol: column, endRow: 1, endCol: column }))
    const rows = [
      ['序号', '日期', '类别', '情况', null, '成果'],
      [null, null, null, '主题', '参加单位', null],
      conference,
    ]
    const ledger = await readLedger('activities', await bookOf([{ name: '甲', rows, merges }]), context)
    expect(ledger.faults).toEqual([])
    expect(ledger.rows).toMatchObject([{ row: 3, fact: { subject: '研判' } }])
  })

  test('缺列，缺在哪里说在哪里', async () => {
    const columns = petitionColumns.filter((column) => column !== '登记日期' && column !== '责任单位')
    const { faults } = await readPetitions([], columns)
    expect(said({ faults }).slice(0, 2)).toEqual([
      '2 登记日期：缺少“登记日期”列，请在表头中补上（列的先后不限）',
      '2 责任单位：缺少“责任单位”列，请在表头中补上（列的先后不限）',
    ])
  })

  test('同名的列出现两次；表头在表中又出现一次', async () => {
    const twice = await readSheet('activities', [[...activityColumns, '主题'], conference])
    expect(said(twice)).toEqual(['1 主题：表头中“主题”出现两次，请只留一列'])
    const again = await readSheet('activities', [activityColumns, conference, activityColumns, conference])
    expect(said(again)).toEqual(['3 序号：这一行又是表头，请删去重复的表头行'])
  })

  test('没有这本台账的表头', async () => {
    const { faults } = await readSheet('petitions', [['今天下雨'], ['明天天晴']])
    expect(faults[0]?.problem).toContain('没有找到《信访登记台账》')
    const empty = await readLedger('units', await bookOf([{ name: '甲', rows: [] }]), context)
    expect(empty.faults[0]?.problem).toContain('没有找到《责任单位名录》')
  })

  test('只有表头的台账', async () => {
    expect((await readSheet('activities', [activityColumns])).faults[0]?.problem).toContain('没有一行记录')
  })
})

describe('工作表', () => {
  const table = { name: '一月', rows: [activityColumns, conference] }
  const read = async (other: { name: string; rows: CellValue[][]; hidden?: boolean }) =>
    readLedger('activities', await bookOf([table, other]), context)

  test('几张工作表合成一本台账；说明页不算', async () => {
    expect((await read({ ...table, name: '二月' })).rows.map((row) => row.sheet)).toEqual(['一月', '二月'])
    expect((await read({ name: '说明', rows: [['每周一填报']] })).faults).toEqual([])
  })

  test('有内容而没有表头的工作表不能悄悄略过', async () => {
    const { faults } = await read({ name: '续', rows: [[2, '2025-03-02', '业务培训', '文书', '各单位', '考试']] })
    expect(faults).toMatchObject([{ sheet: '续', row: 0 }])
    expect(faults[0]?.problem).toContain('找不到表头')
  })

  test('隐藏的工作表里有台账', async () => {
    expect((await read({ ...table, name: '旧', hidden: true })).faults).toMatchObject([{ sheet: '旧' }])
    expect((await read({ name: '字典', rows: [['a', 'b', 'c', 'd', 'e', 'f']], hidden: true })).faults).toEqual([])
  })
})

describe('合计行、空行和表下的说明', () => {
  const total = (people: CellValue, count: string): CellValue[] =>
    petitionColumns.map((column, at) =>
      at === 0 ? '合 计' : column === '人数' ? people : column === '标题' ? count : null,
    )
  const read = async (...extra: CellValue[][]) => {
    const sheet = petitionSheet([{ 人数: 2 }, { 人数: '3人' }])
    return readLedger('petitions', await bookOf([{ ...sheet, rows: [...(sheet.rows ?? []), ...extra] }]), context)
  }

  test('合计行不是记录，相符时没有错误', async () => {
    const { rows, faults } = await read(total(5, '共 2 件'))
    expect(faults).toEqual([])
    expect(rows).toHaveLength(2)
  })

  test('合计与各行不符，两个数都说出来', async () => {
    expect(said(await read(total('６人', '共3件')))).toEqual([
      '5 人数：合计写的是6，各行相加是5，请核对后改正',
      '5 标题：合计写的是3件，表中实有2件，请核对后改正',
    ])
  })

  test('合计之后不能再有记录', async () => {
    const record = petitionSheet([{}]).rows?.[2] ?? []
    expect(said(await read(total(5, ''), record))).toEqual([
      '6 序号：合计行（第5行）之后还有记录，请把它移到合计行之前并改正合计',
    ])
  })

  test('空行、预填的序号、表下的说明都不是记录', async () => {
    const { rows, faults } = await read(
      [],
      [3],
      [null, ' '],
      [],
      ['填表人：何某', null, '审核人：周某'],
      ['备注：数据截至六月'],
    )
    expect(faults).toEqual([])
    expect(rows.map((row) => row.row)).toEqual([3, 4])
  })

  test('某行人数有错时不再怪合计', async () => {
    const sheet = petitionSheet([{ 人数: '若干' }, {}])
    const path = await bookOf([{ ...sheet, rows: [...(sheet.rows ?? []), total(9, '共2件')] }])
    expect((await readLedger('petitions', path, context)).faults.map(({ row, column }) => [row, column])).toEqual([
      [3, '人数'],
    ])
  })
})

describe('不予导入的台账', () => {
  test.each(['稳控措施', '是否在京', '行 踪', '活动轨迹', '重点人员'])(
    '有“%s”一列的，整本拒绝并说明缘由',
    async (column) => {
      const { rows, faults } = await readPetitions([{ [column]: '' }], [...petitionColumns, column])
      expect(rows).toEqual([])
      expect(faults).toMatchObject([{ row: 2, column }])
      expect(faults[0]?.problem).toContain('整本台账不予导入')
    },
  )

  test('标题或工作表名称如此的也拒绝', async () => {
    expect((await readSheet('activities', [['重点人员台账'], activityColumns, conference])).rows).toEqual([])
    expect((await readSheet('activities', [activityColumns, conference], '稳控')).rows).toEqual([])
  })

  test('尚未导入责任单位名录时，只说一次，指明先导入什么', async () => {
    const path = await bookOf([petitionSheet([{}, {}])])
    const { faults } = await readLedger('petitions', path, { ...context, units: undefined })
    expect(faults).toMatchObject([{ row: 2, column: '责任单位' }])
    expect(faults[0]?.problem).toContain('请先导入责任单位名录')
  })

  test('错误太多时列出前1000处', async () => {
    const { faults } = await readPetitions(Array.from({ length: 1200 }, () => ({ 人数: 0 })))
    expect(faults).toHaveLength(1001)
    expect(faults.at(-1)?.problem).toContain('另有200处')
  })
})

test.each([
  [['青禾县信访局2025年台账', '填报单位：青禾县信访局  截至六月'], '青禾县信访局'],
  [['2025年上半年青禾县信访局会议活动台账'], '青禾县信访局'],
  [['会议活动台账'], undefined],
])('由标题 %j 得知填报单位', async (titles, office) => {
  const { office: read } = await readSheet('activities', [
    ...titles.map((title) => [title]),
    activityColumns,
    conference,
  ])
  expect(read).toBe(office)
})
