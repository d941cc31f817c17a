import { describe, expect, test } from 'vitest'
import { bigramsOf, holdsWords, searchable, soughtOf } from './bigrams.ts'

const pairs = (text: string, names: readonly string[] = []) => [...bigramsOf(searchable(text, names))]

describe('检索用的二字词', () => {
  test('相邻两字为一词，标点断开，全角半角、大小写、异体空格不分', () => {
    expect(pairs('虒亭镇漏水，三Ｂ栋')).toEqual(['虒亭', '亭镇', '镇漏', '漏水', '三b', 'b栋'])
  })

  test('扩展区的字按一个字算', () => {
    expect(pairs('𠮷野家')).toEqual(['𠮷野', '野家'])
  })

  test('不按姓名找：登记的姓名不进索引，「黎某等5人」里的也不进；一个字的姓名不当作姓名', () => {
    expect(pairs('我叫黎某，住二楼', ['黎某'])).toEqual(['我叫', '住二', '二楼'])
    expect(pairs('黎某家漏水', ['黎某等5人'])).toEqual(['家漏', '漏水'])
    expect(pairs('高楼', ['高'])).toEqual(['高楼'])
  })

  test('不按电话、证件号码找：七位以上的数字不进索引', () => {
    expect(pairs('电话13900000000，3号楼501室').join()).not.toMatch(/39|00/)
    expect(pairs('电话13900000000，3号楼501室')).toContain('3号')
  })
})

describe('要找的词', () => {
  test('空格、标点隔开的词须都有', () => {
    const sought = soughtOf('漏水 屋顶')
    if (typeof sought === 'string') throw new Error(sought)
    expect(sought.words).toEqual(['漏水', '屋顶'])
    expect(holdsWords(['屋顶年年', '下雨漏水'], sought)).toBe(true)
    expect(holdsWords(['下雨漏水'], sought)).toBe(false)
  })

  test('二字词都有、却不连在一起的，不算有这个词', () => {
    const sought = soughtOf('水利局')
    if (typeof sought === 'string') throw new Error(sought)
    expect(sought.pairs).toEqual(['水利', '利局'])
    expect(holdsWords(['水利工程，胜利局面'], sought)).toBe(false)
  })

  test.each([
    ['', '请填写要找的词'],
    ['，。', '请填写要找的词'],
    ['水', '“水”只有一个字，请至少填两个字'],
    ['漏水 顶', '“顶”只有一个字，请至少填两个字'],
    ['13900000000', '检索的是信访内容里的词，不按电话、证件号码查人；查信访件编号请填在“编号”里'],
    ['一二 三四 五六 七八 九十 甲乙 丙丁 戊己 庚辛', '一次最多找8个词，请去掉几个'],
  ])('「%s」不能找：说明原因和改法', (typed, why) => {
    expect(soughtOf(typed)).toBe(why)
  })
})
