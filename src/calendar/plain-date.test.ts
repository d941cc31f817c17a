import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  daysBetween,
  fromEpochDay,
  isPlainDate,
  lastPlainDate,
  plainDate,
  sayDay,
  shanghaiDayOf,
  toEpochDay,
  weekdayOf,
} from './plain-date.ts'

const firstEpochDay = toEpochDay(plainDate('1950-01-01'))
const lastEpochDay = toEpochDay(lastPlainDate)
const anyDay = fc.integer({ min: firstEpochDay, max: lastEpochDay }).map(fromEpochDay)
const utc = (epochDay: number) => new Date(epochDay * 86_400_000)

describe('日期的写法', () => {
  test.each(['2025-07-03', '2024-02-29', '2000-02-29', '1950-01-01', '2149-12-31'])('%s 是有效日期', (text) => {
    expect(isPlainDate(text)).toBe(true)
    expect(plainDate(text)).toBe(text)
  })

  test.each([
    '2025-02-30',
    '2025-02-29',
    '2100-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '1949-12-31',
    '2150-01-01',
    '2025-7-3',
    '2025/07/03',
    '2025/07-03',
    '2025-07/03',
    // Next to the ten digits in Unicode: read as a number, ':' would be ten and '/' minus one.
    '2025-0:-01',
    '2025-1/-01',
    '20250703',
    '2025-07-03T00:00',
    ' 2025-07-3',
    '2025-0７-03',
    '+025-07-03',
    '2025年7月3日',
    '',
  ])('「%s」不是有效日期', (text) => {
    expect(isPlainDate(text)).toBe(false)
    expect(() => plainDate(text)).toThrow(RangeError)
  })

  test('错误信息写明错在哪里、应怎样写', () => {
    expect(() => plainDate('2025-02-30')).toThrow(/「2025-02-30」不是有效日期.*“2025-07-03”/)
  })

  test('公文中写作「2025年7月3日」', () => {
    expect(sayDay(plainDate('2025-07-03'))).toBe('2025年7月3日')
    expect(sayDay(plainDate('2025-11-20'))).toBe('2025年11月20日')
  })
})

describe('日期的推算', () => {
  test('1950年至2149年的每一天都与公历一致', () => {
    for (let epochDay = firstEpochDay; epochDay <= lastEpochDay; epochDay += 1) {
      const date = utc(epochDay)
      const day = plainDate(date.toISOString().slice(0, 10))
      if (toEpochDay(day) !== epochDay || fromEpochDay(epochDay) !== day) expect.fail(day)
      if (weekdayOf(day) !== (date.getUTCDay() || 7)) expect.fail(`${day} 的星期`)
    }
  })

  test('加减日数与公历一致，差数为其逆', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1000, max: 1000 }), (day, n) => {
        const epochDay = toEpochDay(day) + n
        fc.pre(epochDay >= firstEpochDay && epochDay <= lastEpochDay)
        expect(addDays(day, n)).toBe(utc(epochDay).toISOString().slice(0, 10))
        expect(daysBetween(day, addDays(day, n))).toBe(n)
      }),
    )
  })

  test('先后可直接按文字比较', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === daysBetween(a, b) > 0))
  })

  test('2024年是闰年，2月有29日；年末之后是次年元旦', () => {
    expect(addDays(plainDate('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(plainDate('2024-02-29'), 1)).toBe('2024-03-01')
    expect(addDays(plainDate('2025-02-28'), 1)).toBe('2025-03-01')
    expect(addDays(plainDate('2025-12-31'), 1)).toBe('2026-01-01')
  })

  test.each([firstEpochDay - 1, lastEpochDay + 1, 0.5, Number.NaN, Infinity])('超出范围的日数 %s 不予推算', (n) => {
    expect(() => fromEpochDay(n)).toThrow(RangeError)
  })

  test('不足一日的日数不予推算', () => {
    expect(() => addDays(plainDate('2025-07-03'), 1.5)).toThrow(RangeError)
  })
})

describe('北京时间的日期', () => {
  test.each([
    ['2025-07-02T15:59:59.999Z', '2025-07-02'],
    ['2025-07-02T16:00:00.000Z', '2025-07-03'],
    ['2025-07-02T23:30:00-04:00', '2025-07-03'],
    ['2024-12-31T16:00:00Z', '2025-01-01'],
    ['1969-12-31T15:59:59Z', '1969-12-31'],
  ])('%s 在北京是 %s', (instant, day) => {
    expect(shanghaiDayOf(new Date(instant))).toBe(day)
    expect(shanghaiDayOf(Date.parse(instant))).toBe(day)
  })

  test('与机器所在时区无关，与亚洲/上海时区一致', () => {
    const shanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
    const instants = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(fc.property(instants, (instant) => shanghaiDayOf(instant) === shanghai.format(instant)))
  })

  test('无效的时刻不予推算', () => {
    expect(() => shanghaiDayOf(new Date('不是时刻'))).toThrow(RangeError)
  })
})
