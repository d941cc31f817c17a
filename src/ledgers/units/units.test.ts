import { describe, expect, test } from 'vitest'
import { readSheet, said } from '../books-for-tests.ts'

const columns = ['序号', '单位全称', '简称', '别名', '类别', '上一级机关、单位']

describe('责任单位名录', () => {
  test('读出全称、简称、别名；由标题得知县名', async () => {
    const { rows, faults, office } = await readSheet('units', [
      ['青禾县责任单位名录'],
      columns,
      [1, '青禾县公安局', '公安局', '县公安局，县局', '政法', '青禾县人民政府'],
      [2, '青禾县水利局', '', '', '县直', '青禾县人民政府'],
    ])
    expect(faults).toEqual([])
    expect(office).toBe('青禾县信访局')
    expect(rows.map(({ fact }) => [fact.fullName, fact.shortName, fact.aliases])).toEqual([
      ['青禾县公安局', '公安局', ['县公安局', '县局']],
      ['青禾县水利局', '青禾县水利局', []],
    ])
  })

  test('缺全称；一个名称不能指两个单位', async () => {
    const ledger = await readSheet('units', [
      columns,
      [1, '青禾县林业局', '林业局', '林草局', '县直', ''],
      [2, '', '草原局', '', '县直', ''],
      [3, '青禾县草原局', '草原局', '林草局', '县直', ''],
    ])
    expect(said(ledger)).toEqual([
      '3 单位全称：不能为空，请补填',
      '4 别名：「林草局」已是第2行「青禾县林业局」的名称，一个名称只能指一个单位，请改正其中之一',
    ])
  })
})
