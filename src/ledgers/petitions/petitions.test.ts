import { describe, expect, test } from 'vitest'
import { petitionColumns, readPetitions, readSheet, said } from '../books-for-tests.ts'

const venue = '受访层级\n或来源'

describe('信访登记台账的一行', () => {
  test('各种写法读成同一事实', async () => {
    const plain = await readPetitions([{}])
    const typed = await readPetitions([
      {
        登记日期: new Date('2025-03-03T00:00:00Z'),
        信访形式: '来访 ',
        [venue]: '青禾县信访局',
        人数: '２人',
        初重件: '初访',
        责任单位: '青禾县柳河镇人民政府',
        转送交办日期: '2025年3月4日',
        受理告知日期: '２０２５．３．１０',
        答复日期: 45_748,
        办理状态: '办结',
      },
    ])
    expect(plain.faults).toEqual([])
    expect(typed.faults).toEqual([])
    expect(typed.rows[0]?.fact).toEqual(plain.rows[0]?.fact)
    expect(typed.rows[0]?.cells).toEqual(plain.rows[0]?.cells)
    expect(plain.rows[0]).toMatchObject({
      row: 3,
      serial: '1',
      fact: {
        form: 'visit',
        venueLevel: 'county',
        people: 2,
        units: ['青禾县柳河镇人民政府'],
        repliedOn: '2025-04-01',
      },
    })
  })

  test('可有可无的列有则读之', async () => {
    const extra = ['信访件编号', '类别', '延期批准日期', '延期至', '送达日期', '办理期限', '备注']
    const { rows, faults } = await readPetitions(
      [
        {
          信访件编号: '0012025001',
          类别: '求决',
          延期批准日期: '2025-03-20',
          延期至: '2025-06-05',
          送达日期: '2025-04-02',
          办理期限: '2025-07-20',
          备注: '阴天',
        },
      ],
      [...extra, ...petitionColumns],
    )
    expect(faults).toEqual([])
    expect(rows[0]?.cells['备注']).toBe('阴天')
    expect(rows[0]?.fact).toMatchObject({
      no: '0012025001',
      kind: 'appeal',
      extendedOn: '2025-03-20',
      extendedTo: '2025-06-05',
      deliveredOn: '2025-04-02',
      givenTermOn: '2025-07-20',
    })
  })

  test('尚未转送的信访件可以没有责任单位，办理状态可以从答复日期得知', async () => {
    const open = { 责任单位: '', 转送交办日期: '—', 受理告知日期: '', 答复日期: '', 办理状态: '', 满意度评价: '未评价' }
    const { rows, faults } = await readPetitions([open, { 办理状态: '' }])
    expect(faults).toEqual([])
    expect(rows.map((row) => row.fact.closed)).toEqual([false, true])
    expect(rows[0]?.fact.rating).toBeUndefined()
  })

  test.each([
    ['国家信访局', 'national'],
    ['青山省信访局', 'province'],
    ['安平市信访局', 'city'],
    ['市委、市政府门前', 'cityGate'],
    ['县信访局', 'county'],
    ['柳河镇', 'town'],
    ['石桥乡人民政府', 'town'],
    ['公安局', 'other'],
  ])('走访「%s」的层级', async (place, level) => {
    const { rows, faults } = await readPetitions([{ [venue]: place }])
    expect(faults).toEqual([])
    expect(rows[0]?.fact.venueLevel).toBe(level)
  })

  test.each([
    ['网信', '国家网上信访平台'],
    ['书信', '县长信箱'],
    ['电话', '12345'],
  ])('%s的来源「%s」没有层级', async (form, source) => {
    const { rows, faults } = await readPetitions([{ 信访形式: form, [venue]: source }])
    expect(faults).toEqual([])
    expect(rows[0]?.fact.venueLevel).toBeUndefined()
  })
})

describe('信访登记台账的错误，各在其行其列', () => {
  test.each([
    [{ 登记日期: '' }, '登记日期', '不能为空'],
    [{ 登记日期: '2025-02-30' }, '登记日期', '没有这一天'],
    [{ 登记日期: '2099-01-01' }, '登记日期', '晚于今天'],
    [{ 登记日期: '2022-04-30' }, '登记日期', '施行之日'],
    [{ 信访形式: '飞鸽传书' }, '信访形式', '请改为：网上、走访'],
    [{ 信访形式: '' }, '信访形式', '不能为空'],
    [{ [venue]: '火星信访局' }, '受访层级或来源', '认不出'],
    [{ [venue]: '县长信箱' }, '受访层级或来源', '走访须写明在哪里走访'],
    [{ 人数: 0 }, '人数', '小于1'],
    [{ 人数: '若干' }, '人数', '不是数字'],
    [{ 信访人: ' ' }, '信访人', '不能为空'],
    [{ 诉求内容: null }, '诉求内容', '不能为空'],
    [{ 初重件: '三次' }, '初重件', '请改为：初件、重复'],
    [{ 责任单位: '柳河镇、水利部' }, '责任单位', '没有「水利部」'],
    [{ 责任单位: '' }, '责任单位', '责任单位不能为空'],
    [{ 转送交办日期: '2025-03-01' }, '转送交办日期', '早于登记日期 2025-03-03'],
    [{ 受理告知日期: '2025-03-01' }, '受理告知日期', '早于转送交办日期'],
    [{ 答复日期: '2025-03-05' }, '答复日期', '早于受理告知日期'],
    [{ 转送交办日期: '', 受理告知日期: '', 答复日期: '2025-03-01' }, '答复日期', '早于登记日期'],
    [{ 办理状态: '说不清' }, '办理状态', '请改为：已办结、办理中'],
    [{ 办理状态: '办理中' }, '办理状态', '请改为“已办结”'],
    [{ 答复日期: '' }, '答复日期', '答复日期不能为空'],
    [{ 满意度评价: '还行' }, '满意度评价', '请改为：满意'],
    [{ 信访人: 140_423_199_001_011_230 }, '信访人', '把该列设为文本'],
    [{ 标题: '#REF!' }, '标题', '公式出错'],
  ])('%j', async (cells, column, problem) => {
    const { rows, faults } = await readPetitions([{}, cells, {}])
    expect(faults).toMatchObject([{ sheet: '登记台账', row: 4, column }])
    expect(faults[0]?.problem).toContain(problem)
    expect(rows.map((row) => row.row)).toEqual([3, 5])
  })

  test.each([
    [{ 延期批准日期: '2025-03-20' }, '延期至', '已填延期批准日期'],
    [{ 延期批准日期: '2025-03-20', 延期至: '2025-03-10' }, '延期至', '早于延期批准日期'],
    [{ 送达日期: '2025-03-20' }, '送达日期', '早于答复日期'],
    [{ 送达日期: '2025-04-20', 答复日期: '', 办理状态: '' }, '答复日期', '已填送达日期'],
    [{ 办理期限: '30日' }, '办理期限', '不是日期'],
    [{ 类别: '闲聊' }, '类别', '请改为：申诉求决'],
  ])('可有可无的列：%j', async (cells, column, problem) => {
    const extra = ['类别', '延期批准日期', '延期至', '送达日期', '办理期限']
    const { faults } = await readPetitions([cells], [...petitionColumns, ...extra])
    expect(faults).toMatchObject([{ row: 3, column }])
    expect(faults[0]?.problem).toContain(problem)
  })

  test('信访件编号重复', async () => {
    const { faults } = await readPetitions(
      [{ 信访件编号: '7' }, { 信访件编号: '8' }, { 信访件编号: '７' }],
      ['信访件编号', ...petitionColumns],
    )
    expect(faults).toMatchObject([{ row: 5, column: '信访件编号' }])
    expect(faults[0]?.problem).toContain('第3行重复')
  })

  test('只填了几格的行，缺什么报什么', async () => {
    const row = petitionColumns.map((column) => (column === '登记日期' ? '2025-03-03' : null))
    const ledger = await readSheet('petitions', [[...petitionColumns], row])
    expect(ledger.faults.map((fault) => fault.column)).toEqual([
      '信访形式',
      '受访层级或来源',
      '人数',
      '信访人',
      '标题',
      '诉求内容',
    ])
    expect(said(ledger)[0]).toBe('2 信访形式：不能为空，请填写：网上、走访、来信、来电、其他')
  })
})
