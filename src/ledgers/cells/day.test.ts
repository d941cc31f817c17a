import { describe, expect, test } from 'vitest'
import { readDay } from './day.ts'

describe('日期单元格', () => {
  test.each([
    ['2025.3.5', '2025-03-05'],
    ['2025-03-05', '2025-03-05'],
    ['2025/03/05', '2025-03-05'],
    ['2025年3月5日', '2025-03-05'],
    ['2025年3月5号', '2025-03-05'],
    ['2025 年 3 月 5 日', '2025-03-05'],
    ['２０２５．３．５', '2025-03-05'],
    ['２０２５－０３－０５', '2025-03-05'],
    [' 2025-02-20 ', '2025-02-20'],
    ['\u00a02025-02-20\n', '2025-02-20'],
    ['2025-03-05 14:30:00', '2025-03-05'],
    ['2025-03-05T14:30', '2025-03-05'],
    ['20250410', '2025-04-10'],
    ['2024-02-29', '2024-02-29'],
  ])('「%s」读作 %s', (text, day) => {
    expect(readDay(text)).toEqual({ value: day })
  })

  test('Excel 日期只取日子，不取钟点', () => {
    expect(readDay(new Date('2025-03-05T23:59:59Z'))).toEqual({ value: '2025-03-05' })
  })

  test('丢了日期格式的 Excel 日序数也认得', () => {
    expect(readDay(45_721)).toEqual({ value: '2025-03-05' })
    expect(readDay(45_721.75)).toEqual({ value: '2025-03-05' })
    expect(readDay(20_250_410)).toEqual({ value: '2025-04-10' })
  })

  test.each(['2025-02-30', '2025-13-01', '2025年2月29日', '20250230', '2025.0.5'])('「%s」没有这一天', (text) => {
    expect(readDay(text).problem).toContain('没有这一天')
  })

  test.each(['25.3.5', '25年3月5日', '25/3/5'])('「%s」年份不是四位，不猜', (text) => {
    expect(readDay(text).problem).toContain('年份不是四位')
  })

  test.each([
    '20250410号',
    '3月5日',
    '2025年3月',
    '2025.3',
    '三月五日',
    '2025.3.5-3.7',
    '2025-3.5',
    '昨天',
    '45721',
    '3/5/2025',
  ])('「%s」不是日期', (text) => {
    expect(readDay(text).problem).toContain('不是日期')
  })

  test('小数 2025.3 和荒唐的日序数不是日期', () => {
    expect(readDay(2025.3).problem).toContain('不是日期')
    expect(readDay(12).problem).toContain('不是日期')
    expect(readDay(new Date('1900-01-05T00:00:00Z')).problem).toContain('不是合理的日期')
    expect(readDay(new Date(Number.NaN)).problem).toContain('不是合理的日期')
  })
})
