import { describe, expect, test } from 'vitest'
import { readWholeNumber } from './whole-number.ts'

describe('人数单元格', () => {
  test.each([
    [5, 5],
    ['5', 5],
    ['５', 5],
    ['5人', 5],
    ['１２ 人次', 12],
    ['1,200人', 1200],
    [' 3名', 3],
  ])('「%s」读作 %d', (cell, value) => {
    expect(readWholeNumber(cell)).toEqual({ value })
  })

  test.each([0, '0', -3, '-3', '0人'])('「%s」小于1', (cell) => {
    expect(readWholeNumber(cell).problem).toContain('小于1')
  })

  test.each(['若干', '三五个', '约5人', '5-6人', '五人', '1e3', '5件'])('「%s」不是数字', (cell) => {
    expect(readWholeNumber(cell).problem).toContain('不是数字')
  })

  test('人数不能是小数，也不能大得不合情理', () => {
    expect(readWholeNumber(1.5).problem).toContain('不是整数')
    expect(readWholeNumber('1.5人').problem).toContain('不是整数')
    expect(readWholeNumber('99999999').problem).toContain('不合情理')
  })
})
