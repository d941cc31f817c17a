import { describe, expect, test, vi } from 'vitest'
import { stateCouncilCalendar as calendar } from './calendar.ts'
import { notices } from './notices/index.ts'
import { daysFrom } from './notices/notice.ts'
import { addDays, weekdayOf } from './plain-date.ts'
import { statutoryHolidaysOf } from './statutory-holidays.ts'

// chinese-days lays out its tables in the machine's zone as it loads, and west of Greenwich they are a day off.
vi.stubEnv('TZ', 'UTC')
const { default: chineseDays } = await import('chinese-days')
vi.unstubAllEnvs()

describe('与 chinese-days 核对：放假与调休', () => {
  const everyDay = daysFrom(calendar.firstKnownDay, calendar.lastKnownDay)

  test('各年通知所及的每一天，上班与否一致', () => {
    expect(everyDay.length).toBeGreaterThanOrEqual(1826)
    expect(everyDay.filter((day) => calendar.isWorkday(day) !== chineseDays.isWorkday(day))).toEqual([])
  })

  test('调休上班日一致', () => {
    const theirs = everyDay.filter((day) => weekdayOf(day) >= 6 && chineseDays.getDayDetail(day).work)
    const ours = calendar.makeupWorkdays(calendar.firstKnownDay, calendar.lastKnownDay)
    expect(ours.map(({ day }) => day)).toEqual(theirs)
  })

  test('节日名称一致', () => {
    const named = notices.flatMap(({ holidays }) =>
      holidays.flatMap(({ name, days }) => days.map((day) => ({ name, day }))),
    )
    for (const { name, day } of named) expect(name, day).toContain(chineseDays.getDayDetail(day).name.split(',')[1])
  })
})

describe('与 chinese-days 核对：农历节日与清明的公历日期', () => {
  const lunar = (day: string) => {
    const { lunarMon, lunarDay, isLeap } = chineseDays.getLunarDate(day)
    return `${isLeap ? '闰' : ''}${lunarMon}月${lunarDay}`
  }

  test.each([2027, 2028, 2029, 2030])('%i年', (year) => {
    const holiday = (name: string) => statutoryHolidaysOf(year).find((each) => each.name === name)?.days ?? []
    // 除夕 is the 29th or the 30th of the twelfth month: told by the day after it.
    expect(holiday('春节').map((day) => lunar(addDays(day, 1)))).toEqual(['1月1', '1月2', '1月3', '1月4'])
    expect(holiday('端午节').map(lunar)).toEqual(['5月5'])
    expect(holiday('中秋节').map(lunar)).toEqual(['8月15'])
    expect(holiday('清明节')).toEqual([chineseDays.getSolarTermDate(year, 4, 'pure_brightness')])
  })
})
