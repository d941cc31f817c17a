import { describe, expect, test } from 'vitest'
import { plainDate } from './plain-date.ts'
import { statutoryHolidaysOf } from './statutory-holidays.ts'

describe('全国年节及纪念日放假办法第二条（2024年修订）', () => {
  test.each([2027, 2028, 2029, 2030])('%i年：全体公民放假的节日共13天', (year) => {
    const holidays = statutoryHolidaysOf(year)
    const days = Object.fromEntries(holidays.map(({ name, days }) => [name, days.length]))
    expect(days).toEqual({ 元旦: 1, 春节: 4, 清明节: 1, 劳动节: 2, 端午节: 1, 中秋节: 1, 国庆节: 3 })
  })

  test('农历节日未列出的年份，只有公历固定的六天', () => {
    expect(statutoryHolidaysOf(2031).flatMap(({ days }) => days)).toEqual(
      ['2031-01-01', '2031-05-01', '2031-05-02', '2031-10-01', '2031-10-02', '2031-10-03'].map(plainDate),
    )
  })
})
