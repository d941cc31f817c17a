import { describe, expect, test } from 'vitest'
import { stateCouncilCalendar as calendar } from '../calendar/calendar.ts'
import { plainDate as day } from '../calendar/plain-date.ts'
import { isMissed } from './clock.ts'
import type { Duty } from './clock.ts'
import { reckonCalendarDays, reckonWorkdays } from './reckon.ts'
import type { Reckoning } from './reckon.ts'
import { terms } from './terms.ts'
import type { TermId } from './terms.ts'

/*
 * Due days counted by hand on a wall calendar with the State Council's notices beside it, and never with this code.
 * Each says how it was counted. 「按日」: the day itself isn't counted, rest days in between are, and only a last day that
 * rests moves on. 「按工作日」: only working days are counted, worked weekends among them.
 */

const reckon = (from: string, term: TermId): Reckoning => {
  const { limit } = terms[term]
  if (limit.counted === 'namedDay') throw new Error(`${term}没有天数`)
  return limit.counted === 'workdays'
    ? reckonWorkdays(day(from), limit.days, calendar)
    : reckonCalendarDays(day(from), limit.days, calendar)
}

type Golden = readonly [how: string, term: TermId, from: string, base: string, due: string]

/** 放假：1月28日（除夕，周二）至2月4日（周二）；1月26日（周日）、2月8日（周六）上班。 */
const springFestival2025: readonly Golden[] = [
  // January 13 + 15 = the 28th, the first day of rest; the eight days of rest end on February 4.
  ['末日是除夕，顺延过整个春节', 'dispatch', '2025-01-13', '2025-01-28', '2025-02-05'],
  // The 20th + 11 = the 31st, + 4 = February 4: the last day of rest.
  ['末日是假期最后一天，次日上班', 'noticeForwarded', '2025-01-20', '2025-02-04', '2025-02-05'],
  // One day later, and the holiday in between doesn't lengthen anything.
  ['末日是假后第一个工作日，其间的假期照算', 'noticeForwarded', '2025-01-21', '2025-02-05', '2025-02-05'],
  // 25 Sat rests; 26 Sun is worked (1), 27 (2); 28 to February 4 rest; 5 (3), 6 (4), 7 (5).
  ['5个工作日，节前周日上班算一个', 'objection', '2025-01-24', '2025-02-07', '2025-02-07'],
  // 28 to February 4 rest; 5 (1), 6 (2), 7 (3), 8 Sat is worked (4), 9 Sun rests, 10 (5).
  ['5个工作日，节后周六上班算一个', 'objection', '2025-01-27', '2025-02-10', '2025-02-10'],
  // December 6 + 25 = the 31st, + 31 = January 31 (56), + 4 = February 4.
  ['60日跨年，末日在春节', 'reply', '2024-12-06', '2025-02-04', '2025-02-05'],
]

/** 放假：5月1日（周四）至5日（周一）；4月27日（周日）上班。 */
const labourDay2025: readonly Golden[] = [
  // March 2 + 29 = the 31st, + 30 = April 30 (59), + 1 = May 1; rests until Monday the 5th.
  ['60日的末日恰是5月1日', 'reply', '2025-03-02', '2025-05-01', '2025-05-06'],
  // 18 + 12 = April 30, + 3 = May 3, a Saturday in the holiday.
  ['15日的末日在假期中的周六', 'dispatch', '2025-04-18', '2025-05-03', '2025-05-06'],
  // 12 + 15 = the 27th: a Sunday, but it is worked, so nothing rolls.
  ['末日是调休上班的周日，不顺延', 'dispatch', '2025-04-12', '2025-04-27', '2025-04-27'],
  // 26 Sat rests; 27 Sun (1), 28 (2), 29 (3), 30 (4); May 1 to 5 rest; 6 (5).
  ['5个工作日，一头是调休上班的周日，一头过假期', 'objection', '2025-04-25', '2025-05-06', '2025-05-06'],
]

/** 放假：10月1日（周三）至8日（周三）；9月28日（周日）、10月11日（周六）上班。 */
const nationalDay2025: readonly Golden[] = [
  // September 1 + 29 = the 30th, + 1 = October 1.
  ['复查30日的末日恰是10月1日', 'firstReview', '2025-09-01', '2025-10-01', '2025-10-09'],
  // September 8 + 22 = the 30th, + 8 = October 8, the last day of rest.
  ['信访人请求复核的30日，末日是假期最后一天', 'finalReviewRequest', '2025-09-08', '2025-10-08', '2025-10-09'],
  // August 12 + 19 = the 31st, + 30 = September 30 (49), + 11 = October 11: a Saturday that is worked.
  ['60日的末日是调休上班的周六，不顺延', 'reply', '2025-08-12', '2025-10-11', '2025-10-11'],
  // One day later: the 12th is a Sunday that rests.
  ['60日的末日是照常休息的周日，顺延到周一', 'reply', '2025-08-13', '2025-10-12', '2025-10-13'],
  // 27 Sat rests; 28 Sun (1), 29 (2), 30 (3); October 1 to 8 rest; 9 (4), 10 (5).
  ['5个工作日，中间隔着八天假', 'objection', '2025-09-26', '2025-10-10', '2025-10-10'],
]

/** 2025年2月8日和2024年2月18日：一个周六、一个周日，都上班。 */
const workedWeekends: readonly Golden[] = [
  // January 24 + 7 = the 31st, + 8 = February 8, a Saturday that is worked.
  ['末日是调休上班的周六，当天就是末日', 'noticeForwarded', '2025-01-24', '2025-02-08', '2025-02-08'],
  // February 1 + 15 = the 16th, within the rest of 10 to 17; Sunday the 18th is worked.
  ['顺延到调休上班的周日为止，不再往后', 'dispatch', '2024-02-01', '2024-02-16', '2024-02-18'],
]

const leapDay2024: readonly Golden[] = [
  // February 14 + 15 = the 29th, which 2024 has: a Thursday.
  ['末日是2月29日', 'dispatch', '2024-02-14', '2024-02-29', '2024-02-29'],
  // The same a year later: 14 + 14 = February 28, + 1 = March 1, a Saturday.
  ['平年没有2月29日，末日为3月1日（周六），顺延', 'dispatch', '2025-02-14', '2025-03-01', '2025-03-03'],
  // January 30 + 1 = the 31st, + 29 = February 29.
  ['信访人的30日止于2月29日', 'firstReviewRequest', '2024-01-30', '2024-02-29', '2024-02-29'],
  // February 29 + 31 = March 31, + 29 = April 29, a Monday between a worked Sunday and the holiday.
  ['从2月29日起算的60日', 'reply', '2024-02-29', '2024-04-29', '2024-04-29'],
]

/** 放假：2026年1月1日（周四）至3日（周六）；1月4日（周日）上班。 */
const yearsEnd2025: readonly Golden[] = [
  // December 16 + 15 = the 31st, a Wednesday.
  ['末日是12月31日，不跨年', 'dispatch', '2025-12-16', '2025-12-31', '2025-12-31'],
  // December 17 + 14 = the 31st, + 1 = January 1; Sunday the 4th is worked.
  ['末日是元旦，顺延到次年上班的周日', 'dispatch', '2025-12-17', '2026-01-01', '2026-01-04'],
  // 30 (1), 31 (2); January 1 to 3 rest; 4 Sun (3), 5 (4), 6 (5).
  ['5个工作日跨年', 'objection', '2025-12-29', '2026-01-06', '2026-01-06'],
  // November 2 + 28 = the 30th, + 31 = December 31 (59), + 1 = January 1.
  ['60日跨年，末日是元旦', 'reply', '2025-11-02', '2026-01-01', '2026-01-04'],
]

/** 2027年的通知没有公布：只有周末和放假办法固定的节日休息，没有调休。 */
const provisional2027: readonly Golden[] = [
  // November 2 + 28 = the 30th, + 31 = December 31 (59), + 1 = January 1, a Friday; then Sat 2, Sun 3.
  ['末日是2027年元旦（周五），顺延到周一', 'reply', '2026-11-02', '2027-01-01', '2027-01-04'],
  // January 21 + 10 = the 31st, + 5 = February 5: 除夕, a Friday. 5 to 8 (Monday) rest.
  ['末日是2027年除夕，春节只有固定的四天', 'noticeForwarded', '2027-01-21', '2027-02-05', '2027-02-09'],
  // April 1 + 29 = the 30th, + 1 = May 1, a Saturday; May 1 and 2 are fixed, and nothing is given for their weekend.
  ['末日是2027年5月1日（周六），固定两天，不补假', 'firstReview', '2027-04-01', '2027-05-01', '2027-05-03'],
]

describe.each([
  ['2025年春节前后', springFestival2025],
  ['2025年五一前后', labourDay2025],
  ['2025年国庆前后', nationalDay2025],
  ['调休上班的周六、周日', workedWeekends],
  ['2024年2月29日', leapDay2024],
  ['2025年底、2026年初', yearsEnd2025],
] as const)('手工推算的到期日：%s', (_, days) => {
  test.each(days)('%s（%s 自%s）', (_how, term, from, base, due) => {
    expect(reckon(from, term)).toEqual({ from, base, due, calendar: 'CN-2022..2026', provisional: false })
  })
})

describe('手工推算的到期日：2027年，放假安排未公布', () => {
  test.each(provisional2027)('%s（%s 自%s），是暂定的', (_how, term, from, base, due) => {
    expect(reckon(from, term)).toMatchObject({ base, due, provisional: true })
  })

  test('2026年的最后一天不是暂定的', () => {
    // December 16 + 15 = the 31st, a Thursday.
    expect(reckon('2026-12-16', 'dispatch')).toMatchObject({ due: '2026-12-31', provisional: false })
  })
})

test('手工推算：第60日是周六的，周六、周日、周一都没有逾期，周二才逾期', () => {
  // March 18 + 13 = the 31st, + 30 = April 30 (43), + 17 = May 17, a Saturday.
  const reckoning = reckon('2025-03-18', 'reply')
  const duty: Duty = {
    ...reckoning,
    id: 'reply/1',
    term: 'reply',
    owner: 'land',
    counted: true,
    extendedDays: 0,
    status: 'running',
  }
  const days = ['2025-05-17', '2025-05-18', '2025-05-19', '2025-05-20']
  expect(days.map((today) => isMissed(duty, day(today)))).toEqual([false, false, false, true])
})
