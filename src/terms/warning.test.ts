import { describe, expect, test } from 'vitest'
import { plainDate as day } from '../calendar/plain-date.ts'
import { isMissed, thePetitioner } from './clock.ts'
import type { Duty } from './clock.ts'
import { rollover, warningOf, warnings } from './warning.ts'

/** The sixtieth day is Saturday, 17 May 2025, and rolls to Monday the 19th. */
const reply: Duty = {
  id: 'reply/1',
  term: 'reply',
  owner: 'land',
  counted: true,
  from: day('2025-03-18'),
  base: day('2025-05-17'),
  due: day('2025-05-19'),
  calendar: 'CN-2022..2026',
  provisional: false,
  extendedDays: 0,
  status: 'running',
}
const on = (duty: Duty, ...days: readonly string[]) => days.map((today) => warningOf(duty, day(today)))
const week = ['2025-05-16', '2025-05-17', '2025-05-18', '2025-05-19', '2025-05-20'] as const

describe('问题3：休息日', () => {
  test('问题3：单位的期限，未顺延的末日提醒，顺延后的末日过了才算逾期', () => {
    expect(rollover).toEqual({ petitioner: 'rolls', unit: 'rollsAfterWarning' })
    expect(on(reply, ...week)).toEqual([undefined, 'countedDayIsToday', 'countedDayPassed', 'lastDay', 'missed'])
    expect(week.map((today) => isMissed(reply, day(today)))).toEqual([false, false, false, false, true])
  })

  test('问题3：信访人的期限顺延，不用未顺延的末日催她', () => {
    const window: Duty = { ...reply, term: 'firstReviewRequest', owner: thePetitioner, counted: false }
    expect(on(window, ...week)).toEqual([undefined, undefined, undefined, 'lastDay', 'missed'])
  })

  test('末日不是休息日的，只有到期和逾期', () => {
    const weekday: Duty = { ...reply, base: day('2025-05-19') }
    expect(on(weekday, ...week)).toEqual([undefined, undefined, undefined, 'lastDay', 'missed'])
  })
})

describe('问题23：地方规定的日子先提醒', () => {
  const local = {
    due: day('2025-04-17'),
    rule: '《某省信访条例》第二十三条',
    limit: { counted: 'calendarDays', days: 30 },
  } as const

  test('过了地方规定的日子，条例的末日未到：提醒，不算逾期', () => {
    const duty: Duty = { ...reply, local }
    expect(on(duty, '2025-04-16', '2025-04-17', '2025-04-18')).toEqual([undefined, 'localDayIsToday', 'localDayPassed'])
    expect(isMissed(duty, day('2025-04-18'))).toBe(false)
    expect(warnings.localDayPassed).toContain('条例规定的末日未到')
  })
})

test.each(['met', 'waived', 'suspended'] as const)('不再计算的期限没有提醒：%s', (status) => {
  expect(warningOf({ ...reply, status }, day('2025-06-30'))).toBeUndefined()
})
