import type { CellValue } from 'hucre'
import { describe, expect, test } from 'vitest'
import { bookOf, context, said } from '../books-for-tests.ts'
import { readLedger } from '../read-ledger.ts'

const columns = ['序号', '交办日期', '反映问题', '责任单位', '所属领域', '包案领导', '办理情况', '办结日期']
const matter: CellValue[] = [1, '2025-04-22', '河道垃圾', '公安局、住建局', '生态环境', '副县长', '办结', '2025-05-12']
const batch = (name: string, title: string, ...rows: CellValue[][]) => ({ name, rows: [[title], columns, ...rows] })
const read = async (...sheets: ReturnType<typeof batch>[]) => readLedger('inspection', await bookOf(sheets), context)

describe('巡视交办事项台账', () => {
  test('交办组和批次出自标题或工作表名称', async () => {
    const { rows, faults } = await read(
      batch('第一批', '省委第三巡视组交办信访事项台账（第一批）', matter),
      batch('Sheet2', '省委第三巡视组交办信访事项台账（第２批）', matter),
      batch('第三批', '省委第三巡视组交办信访事项台账', matter),
    )
    expect(faults).toEqual([])
    expect(rows.map(({ fact }) => [fact.sender, fact.batch])).toEqual([
      ['省委第三巡视组', 1],
      ['省委第三巡视组', 2],
      ['省委第三巡视组', 3],
    ])
    expect(rows[0]?.fact).toMatchObject({
      units: ['青禾县公安局', '青禾县住房和城乡建设局'],
      closed: true,
      serial: '1',
    })
  })

  test('标题前的县名、年份不算交办组', async () => {
    const { rows } = await read(batch('第一批', '青禾县信访局2025年市委巡察组交办台账', matter))
    expect(rows[0]?.fact.sender).toBe('市委巡察组')
  })

  test('看不出交办组或批次', async () => {
    expect(said(await read(batch('甲', '信访事项台账', matter))).map((line) => line.slice(0, 12))).toEqual([
      '2 ：看不出由谁交办，请',
      '2 ：看不出是第几批，请',
    ])
  })

  test('中间缺一批的工作表', async () => {
    const { faults } = await read(batch('第一批', '省委巡视组交办', matter), batch('第三批', '省委巡视组交办', matter))
    expect(faults.map(({ problem }) => problem)).toEqual([
      '缺少省委巡视组第2批的工作表，请补上；该批确无事项的，请保留只有标题和表头的工作表',
    ])
  })

  test.each([
    [7, '', '办理情况', undefined],
    [7, '2025-04-01', '办结日期', '早于交办日期'],
    [7, '2099-01-01', '办结日期', '晚于今天'],
    [6, '办理中', '办理情况', '请改为“已办结”'],
    [6, '搁置', '办理情况', '请改为：已办结、办理中'],
    [3, '', '责任单位', '不能为空'],
    [1, '', '交办日期', '不能为空'],
  ])('第%d列写「%s」', async (at, value, column, problem) => {
    const { faults } = await read(batch('第一批', '省委巡视组交办', matter.with(at, value)))
    expect(faults[0]).toMatchObject({ row: 3, column: problem === undefined ? '办结日期' : column })
    expect(faults[0]?.problem).toContain(problem ?? '办结日期不能为空')
  })

  test('合计件数逐张核对', async () => {
    const total = ['合计', '', '3 件']
    expect(said(await read(batch('第一批', '省委巡视组交办', matter, total)))).toEqual([
      '4 反映问题：合计写的是3件，表中实有1件，请核对后改正',
    ])
  })
})
