import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { counted, notFilledIn, sayShare, share } from './say.ts'

const meaning = { label: '按期答复率', definition: '按期履行的占比', basis: '第三十四条' }

describe('率的写法', () => {
  test.each([
    [7, 18, '38.89%', '38.888…'],
    [1, 3, '33.33%', '33.333…'],
    [2, 3, '66.67%', '66.666…'],
    [1, 800, '0.13%', '0.125 进'],
    [3, 800, '0.38%', '0.375 进'],
    [2009, 20_000, '10.05%', '10.045 进，二进制小数会舍'],
    [201, 20_000, '1.01%', '1.005 进，二进制小数会舍'],
    [1, 8, '12.50%', '不足两位的补零，只去掉 .00'],
    [1, 4, '25%', '25.00'],
    [19_999, 20_000, '100%', '99.995 进'],
    [9_999, 10_000, '99.99%', '没有满的不说成满'],
    [0, 7, '0%', '一件也没有'],
    [7, 7, '100%', '全部'],
  ])('%i ÷ %i 写作 %s（%s）', (part, whole, text) => {
    expect(sayShare(part, whole)).toBe(text)
    expect(share(meaning, part, whole)).toEqual({ ...meaning, value: part / whole, text, count: whole })
  })

  test('分母为零写「—」，值为空，不是 100%，也不是 0%', () => {
    expect(share(meaning, 0, 0)).toEqual({ ...meaning, value: null, text: '—', count: 0 })
  })

  test('没有填报的台账写「未填报」，值和件数为空，不是零', () => {
    expect(notFilledIn(meaning)).toEqual({ ...meaning, value: null, text: '未填报', count: null })
    expect(counted(meaning, 0)).toEqual({ ...meaning, value: 0, text: '0', count: 0 })
  })

  test('写出的数离真值不超过万分之零点五', () => {
    const shares = fc
      .integer({ min: 1, max: 5_000_000 })
      .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)))
    fc.assert(
      fc.property(shares, ([part, whole]) => {
        const said = Number(sayShare(part, whole).slice(0, -1))
        expect(Math.abs(said - (part / whole) * 100)).toBeLessThanOrEqual(0.005 + 1e-9)
      }),
    )
  })
})
