import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSmallNumber } from './chinese-number.ts'
import { choices, readChoice } from './choice.ts'
import { brokenCell, cleanText, rawText, saysNothing, spellingKey } from './text.ts'

describe('文字单元格', () => {
  test.each([
    ['  走访 ', '走访'],
    ['第１２号ＡＢ楼', '第12号AB楼'],
    ['张\u00a0某', '张 某'],
    ['\u3000\u3000一、水费', '一、水费'],
    ['甲\r\n\r\n 乙 ', '甲\n乙'],
    ['甲\u200b乙\ufeff', '甲乙'],
    ['甲_\u0007乙', '甲_ 乙'],
    ['（第一期），请求；', '（第一期），请求；'],
    ['虒亭镇𠮷某', '虒亭镇𠮷某'],
  ])('「%j」整理为「%s」', (text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  test('整理过的文字再整理不变', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => cleanText(cleanText(text)) === cleanText(text)))
  })

  test('表头的空格、换行、全角和大小写不影响认列', () => {
    expect(spellingKey('受访层级\n或来源')).toBe(spellingKey(' 受访层级或来源'))
    expect(spellingKey('住址（乡镇）')).toBe(spellingKey('住址(乡镇)'))
  })

  test('超过15位的数字已被 Excel 改成近似值，须报错', () => {
    expect(brokenCell(140_423_199_001_011_230)).toContain('把该列设为文本后重新填写')
    expect(brokenCell(13_800_138_000)).toBeUndefined()
    expect(brokenCell('140423199001011234')).toBeUndefined()
    expect(rawText(13_800_138_000)).toBe('13800138000')
  })

  test('公式出错的单元格须报错', () => {
    expect(brokenCell('#REF!')).toContain('公式出错')
    expect(brokenCell('#5楼')).toBeUndefined()
  })

  test.each(['', '—', '--', '/', '无'])('「%s」等于没填', (text) => {
    expect(saysNothing(text)).toBe(true)
  })
})

describe('选项单元格', () => {
  const forms = choices([
    { name: '走访', value: 1, spellings: ['来访'] },
    { name: '来信', value: 2 },
  ])

  test('认得各种写法，认不出时列出可填的', () => {
    expect(readChoice('来 访', forms).value?.name).toBe('走访')
    expect(readChoice('飞鸽传书', forms).problem).toBe('认不出「飞鸽传书」，请改为：走访、来信')
  })

  test('一种写法不能归两个选项', () => {
    expect(() =>
      choices([
        { name: '甲', value: 1 },
        { name: '乙', value: 2, spellings: ['甲'] },
      ]),
    ).toThrow()
  })
})

test.each([
  ['一', 1],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['三十二', 32],
  ['一百零二', 102],
  ['１５', 15],
  ['', undefined],
  ['批', undefined],
])('第「%s」批', (text, number) => {
  expect(readSmallNumber(text)).toBe(number)
})
