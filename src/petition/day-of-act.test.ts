import { describe, expect, test } from 'vitest'
import { addDays, plainDate } from '../calendar/plain-date.ts'
import { refuseDayBefore, refuseImpossibleDay } from './day-of-act.ts'
import { accepted, facts, given } from './testing.ts'

const today = facts({ today: '2025-03-12' })
const { firstKnownDay } = today.calendar

describe('办理的日期，按实际办理的那一天', () => {
  test.each([
    ['当日', '2025-03-12', undefined],
    ['收到信访件的当日', '2025-03-03', undefined],
    ['收到信访件以前', '2025-03-02', 'dayBeforeReceipt'],
    ['还没有到的日子', '2025-03-13', 'dayInFuture'],
  ])('%s', (_, day, refused) => {
    expect(refuseImpossibleDay(accepted(), plainDate(day), today)?.refused).toBe(refused)
  })

  test('放假安排已经载入的第一天，推算得了；再早一天，推算不了', () => {
    expect(refuseImpossibleDay(given(), firstKnownDay, today)).toBeUndefined()
    expect(refuseImpossibleDay(given(), addDays(firstKnownDay, -1), today)?.refused).toBe('dayBeforeCalendar')
  })

  test('还没有登记的，没有收到之日可比', () => {
    expect(
      refuseImpossibleDay({ ...given(), receivedOn: plainDate('2025-03-12') }, plainDate('2025-03-01'), today),
    ).toBeUndefined()
  })

  test('不早于所依据的那一步，当日可以', () => {
    const after = plainDate('2025-03-05')
    expect(refuseDayBefore(after, after, '转送的')).toBeUndefined()
    expect(refuseDayBefore(addDays(after, -1), after, '转送的')?.text).toContain('早于转送的2025年3月5日')
  })
})
