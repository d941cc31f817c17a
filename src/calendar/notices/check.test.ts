import { describe, expect, test } from 'vitest'
import { makeCalendar } from '../calendar.ts'
import { plainDate } from '../plain-date.ts'
import { notice2024 } from './2024.ts'
import { notice2025 } from './2025.ts'
import { notice2026 } from './2026.ts'
import { daysFrom } from './notice.ts'
import type { Notice } from './notice.ts'

const holidaysWithout = (name: string) => notice2025.holidays.filter((each) => each.name !== name)
const changed = (change: Partial<Notice>): Notice => ({ ...notice2025, ...change })
const withHoliday = (name: string, first: string, last: string) =>
  changed({ holidays: [...holidaysWithout(name), { name, days: daysFrom(first, last) }] })

describe('有误的放假安排不予载入', () => {
  test.each<[string, readonly Notice[], string]>([
    ['一年也没有', [], '至少需要一年的通知'],
    ['缺一年', [notice2024, notice2026], '应紧接2024年之后'],
    ['同一年两份', [notice2025, notice2025], '应紧接2025年之后'],
    ['年份倒排', [notice2025, notice2024], '应紧接2025年之后'],
    ['文号写法不对', [changed({ number: '国办发明电[2024]12号' })], '文号应写成'],
    ['文号前面另有文字', [changed({ number: '参照国办发明电〔2024〕12号' })], '文号应写成'],
    ['文号后面另有文字', [changed({ number: '国办发明电〔2024〕12号附件' })], '文号应写成'],
    ['标题是别的年份', [changed({ title: notice2024.title })], '标题中没有“2025年”'],
    ['成文日期与文号不在同一年', [changed({ issuedOn: plainDate('2023-11-12') })], '成文日期与文号的年份不一致'],
    [
      '成文日期在该年之后',
      [changed({ number: '国办发明电〔2025〕1号', issuedOn: plainDate('2025-11-12') })],
      '成文日期应在该年开始之前',
    ],
    [
      '成文日期就是该年第一天',
      [changed({ number: '国办发明电〔2025〕1号', issuedOn: plainDate('2025-01-01') })],
      '成文日期应在该年开始之前',
    ],
    ['日期早于上年12月', [changed({ workdays: [plainDate('2024-11-30')] })], '2024年11月30日不在该年'],
    ['日期写成别的年份', [changed({ workdays: [plainDate('2026-02-08')] })], '2026年2月8日不在该年'],
    ['同一天列两次', [changed({ workdays: ['2025-01-26', '2025-01-26'].map(plainDate) })], '一天只能安排一次'],
    ['既放假又上班', [changed({ workdays: [plainDate('2025-02-01')] })], '2025年2月1日已由'],
    ['平日列为调休上班', [changed({ workdays: [plainDate('2025-01-27')] })], '2025年1月27日不是周六、周日'],
    [
      '放假日期不连续',
      [changed({ holidays: [{ name: '元旦', days: ['2025-01-01', '2025-01-03'].map(plainDate) }] })],
      '元旦的放假日期不连续',
    ],
    ['首尾写反，没有日期', [withHoliday('春节', '2025-02-04', '2025-01-28')], '没有写明名称或日期'],
    [
      '没有节日名称',
      [changed({ holidays: [{ name: '', days: daysFrom('2025-01-01', '2025-01-01') }] })],
      '没有写明名称或日期',
    ],
    ['漏了劳动节', [changed({ holidays: holidaysWithout('劳动节') })], '缺少法定节假日2025年5月1日'],
    ['国庆节少一天', [withHoliday('国庆节、中秋节', '2025-10-01', '2025-10-02')], '缺少法定节假日2025年10月3日'],
  ])('%s', (_, notices, fault) => {
    expect(() => makeCalendar(notices)).toThrow(RangeError)
    expect(() => makeCalendar(notices)).toThrow(fault)
  })

  test('元旦的安排可以写到上年12月1日，该年最后一天也可以安排', () => {
    const newYearsEve = { name: '次年元旦', days: daysFrom('2025-12-31', '2025-12-31') }
    const reaching = changed({ workdays: [plainDate('2024-12-01')], holidays: [...notice2025.holidays, newYearsEve] })
    expect(makeCalendar([reaching]).rollForward(plainDate('2025-12-31'))).toBe('2026-01-02')
  })

  test('两年的通知对同一天说法不同', () => {
    const reachingBack = { ...notice2026, workdays: [...notice2026.workdays, plainDate('2025-12-28')] }
    const contradicted = changed({ workdays: [...notice2025.workdays, plainDate('2025-12-28')] })
    expect(() => makeCalendar([contradicted, reachingBack])).toThrow(
      /2026年放假安排.*2025年12月28日已由国办发明电〔2024〕12号安排过/,
    )
  })

  test('错误信息写明年份、文号和补救办法', () => {
    const fault =
      '2025年放假安排（国办发明电〔2024〕12号）有误：调休上班日2025年1月27日不是周六、周日。请对照通知原文改正'
    expect(() => makeCalendar([changed({ workdays: [plainDate('2025-01-27')] })])).toThrow(fault)
  })
})
