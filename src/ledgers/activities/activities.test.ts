import { describe, expect, test } from 'vitest'
import { readSheet } from '../books-for-tests.ts'

const columns = ['序号', '日期', '类别', '主题', '参加单位', '成果']
const row = (kind: string, result: string) => [1, '2025-03-05', kind, '主题', '公安局', result]

describe('会议活动台账', () => {
  test.each([
    ['联席会议', 'jointConference'],
    ['法治宣传', 'publicity'],
    ['业务培训', 'training'],
    ['排查化解', 'screening'],
    ['带案下访', 'leaderVisit'],
  ])('类别「%s」', async (kind, expected) => {
    const { rows } = await readSheet('activities', [columns, row(kind, '3人发言')])
    expect(rows[0]?.fact).toMatchObject({ kind: expected, persons: undefined })
  })

  test.each([
    ['1人', 1, undefined],
    ['行政处罚１２人', 12, undefined],
    ['青公（治）行罚决字〔2025〕12号，处罚3人', 3, '青公(治)行罚决字〔2025〕12号'],
  ])('依法处置的成果「%s」', async (result, persons, documentNumber) => {
    const { rows } = await readSheet('activities', [columns, row('依法处置', result)])
    expect(rows[0]?.fact.persons).toBe(persons)
    expect(rows[0]?.fact.documentNumber?.normalize('NFKC')).toBe(documentNumber)
  })

  test('有文号一列的，以其为准', async () => {
    const { rows } = await readSheet('activities', [
      [...columns, '文号'],
      [...row('依法处置', '2人'), '青公罚〔2025〕3号'],
    ])
    expect(rows[0]?.fact.documentNumber).toBe('青公罚〔2025〕3号')
  })

  test.each([
    [row('依法处置', '若干人'), '成果', '写明人数'],
    [row('依法处置', ''), '成果', '写明人数'],
    [row('聚餐', ''), '类别', '请改为：联席会议、'],
    [row('联席会议', '').with(1, '三月'), '日期', '不是日期'],
    [row('联席会议', '').with(3, ''), '主题', '不能为空'],
  ])('%j', async (cells, column, problem) => {
    const { faults } = await readSheet('activities', [columns, cells])
    expect(faults).toMatchObject([{ row: 2, column }])
    expect(faults[0]?.problem).toContain(problem)
  })
})
