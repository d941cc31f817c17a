import { describe, expect, test } from 'vitest'
import { addressOf, filtersOf, sayFilters, soughtIn } from './filters.ts'

describe('列表的条件在地址里', () => {
  test('从地址读出来再写回去，是同一个地址；空的和不认识的不算', () => {
    const address = addressOf({ stage: 'registered', words: '漏水 屋顶' }, '2025-03-03_x')
    const query = new URL(address, 'https://x.test').searchParams
    expect(filtersOf(query)).toEqual({ stage: 'registered', words: '漏水 屋顶' })
    expect(query.get('after')).toBe('2025-03-03_x')
    expect(filtersOf(new URLSearchParams('stage=&page=2'))).toEqual({})
    expect(addressOf({})).toBe('/desk/petitions')
  })

  test.each([
    ['99000120250303123456X', { number: '99000120250303123456X' }],
    ['XF-2025-000123', { number: 'XF-2025-000123' }],
    ['漏水', { words: '漏水' }],
    ['三号楼3单元', { words: '三号楼3单元' }],
    ['3栋', { words: '3栋' }],
    ['  ', {}],
  ])('一个框里写编号或者词：%s', (typed, sought) => {
    expect(soughtIn(typed)).toEqual(sought)
  })

  test('条件用人话说出来', () => {
    const said = sayFilters({ stage: 'registered', unit: 'water', overdue: 'true', words: '漏水' }, () => '水利局')
    expect(said).toBe('阶段：已登记，待转送交办；单位：水利局；只看已超过期限的；内容里有：漏水')
  })
})
