import { describe, expect, test } from 'vitest'
import { readSheet } from '../books-for-tests.ts'

const columns = ['序号', '包案级别', '包案领导', '案由', '责任单位', '包案日期', '化解情况', '化解日期']
const resolved = [1, '市级', '市领导甲', '水渠垮塌', '柳河镇政府', '2025.2.17', '化解', '2025年5月25日']
const open = [2, '县领导', '县领导乙', '噪声扰民', '公安局', '2025-03-01', '未化解', '']

describe('领导包案台账', () => {
  test('读出级别、状态和日期', async () => {
    const { rows, faults } = await readSheet('leader-cases', [columns, resolved, open])
    expect(faults).toEqual([])
    expect(rows.map(({ fact }) => [fact.level, fact.state, fact.sponsoredOn, fact.resolvedOn])).toEqual([
      ['city', 'resolved', '2025-02-17', '2025-05-25'],
      ['county', 'open', '2025-03-01', undefined],
    ])
  })

  test.each([
    [1, '国家级', '包案级别', '请改为：市级、县级'],
    [4, '水利部', '责任单位', '没有「水利部」'],
    [5, '2025-02-30', '包案日期', '没有这一天'],
    [6, '化解中', '化解情况', '请改为“已化解”'],
    [7, '', '化解日期', '化解日期不能为空'],
    [7, '2025-01-01', '化解日期', '早于包案日期'],
  ])('第%d列写「%s」', async (at, value, column, problem) => {
    const { faults } = await readSheet('leader-cases', [columns, resolved.with(at, value)])
    expect(faults).toMatchObject([{ row: 2, column }])
    expect(faults[0]?.problem).toContain(problem)
  })
})
