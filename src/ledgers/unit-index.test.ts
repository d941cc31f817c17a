import { describe, expect, test } from 'vitest'
import { qingheUnits as units } from './books-for-tests.ts'
import { unitIndex } from './unit-index.ts'

const full = (cell: string) => units.split(cell).units?.map((unit) => unit.fullName)

describe('责任单位', () => {
  test.each(['公安局', '县公安局', '青禾县公安局', ' 青禾县\n公安局 ', '青禾县柳河镇', '县住建局', '青禾县人社局'])(
    '「%s」凭全称、简称、别名或加减县名认得',
    (cell) => {
      expect(units.find(cell).unit).toBeDefined()
    },
  )

  test.each(['、', '，', ',', '；', ';', '/', ' ', '\n', '和', '与', '及', '以及', '＋', '|', '……', '、 \n'])(
    '两个单位以「%j」隔开',
    (separator) => {
      expect(full(`公安局${separator}住建局`)).toEqual(['青禾县公安局', '青禾县住房和城乡建设局'])
    },
  )

  test('名称里的“和”不是分隔', () => {
    expect(full('住房和城乡建设局和和平街道')).toEqual(['青禾县住房和城乡建设局', '青禾县和平街道办事处'])
    expect(full('和平街道、人力资源和社会保障局')).toEqual(['青禾县和平街道办事处', '青禾县人力资源和社会保障局'])
  })

  test('同一单位写两遍只算一个；空单元格没有单位', () => {
    expect(full('公安局、县公安局')).toEqual(['青禾县公安局'])
    expect(full(' ')).toEqual([])
  })

  test('认不出的部分单独指出，并提示相近的名称', () => {
    expect(units.split('公安局、柳河乡').problem).toContain('没有「柳河乡」（名录中相近的有：柳河镇')
    expect(units.split('公安局住建局').problem).toContain('没有「公安局住建局」')
  })

  test('一个名称可指两个单位时不猜', () => {
    const index = unitIndex([
      { id: '1', fullName: '青禾县林业局', shortName: '林业局', aliases: ['林草局'] },
      { id: '2', fullName: '青禾县草原局', shortName: '草原局', aliases: ['林草局'] },
    ])
    expect(index.find('林草局').problem).toBe('「林草局」可指「青禾县林业局」或「青禾县草原局」，请改写全称')
    expect(index.split('林业局、林草局').problem).toContain('请改写全称')
  })
})
