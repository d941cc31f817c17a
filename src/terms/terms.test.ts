import { describe, expect, test } from 'vitest'
import { stateCouncilCalendar as calendar } from '../calendar/calendar.ts'
import { addDays, plainDate as day } from '../calendar/plain-date.ts'
import { latestAcceptanceDays, maxExtensionDays } from './reply.ts'
import { reckonCalendarDays, reckonFromBase, reckonNamedDay, reckonWorkdays } from './reckon.ts'
import type { Limit, Reckoning } from './reckon.ts'
import { isTermId, terms } from './terms.ts'
import type { TermId } from './terms.ts'

const daysOf = (limit: Limit): string =>
  limit.counted === 'namedDay' ? '指定日期' : `${String(limit.days)} ${limit.counted}`
const reckon = (from: string, term: TermId): Reckoning => {
  const { limit } = terms[term]
  if (limit.counted === 'namedDay') throw new Error(`${term} 没有天数`)
  return limit.counted === 'workdays'
    ? reckonWorkdays(day(from), limit.days, calendar)
    : reckonCalendarDays(day(from), limit.days, calendar)
}

describe('条例只有十个数字期限', () => {
  test('15日三个、5个工作日一个、60日一个、30日五个，一个不多、一个不少', () => {
    const statutory = Object.values(terms).flatMap(({ id, limit, statutory }) =>
      statutory && limit.counted !== 'namedDay' ? [`${id} ${daysOf(limit)}`] : [],
    )
    expect([...statutory, `maxExtensionDays ${String(maxExtensionDays)} calendarDays`].sort()).toEqual([
      'dispatch 15 calendarDays',
      'finalReview 30 calendarDays',
      'finalReviewRequest 30 calendarDays',
      'firstReview 30 calendarDays',
      'firstReviewRequest 30 calendarDays',
      'maxExtensionDays 30 calendarDays',
      'noticeDirect 15 calendarDays',
      'noticeForwarded 15 calendarDays',
      'objection 5 workdays',
      'reply 60 calendarDays',
    ])
  })

  test.each([
    ['第二十二条第一款', 'dispatch', '15 calendarDays'],
    ['第二十三条第二款', 'noticeDirect', '15 calendarDays'],
    ['第二十三条第三款', 'noticeForwarded', '15 calendarDays'],
    ['第二十三条第三款', 'objection', '5 workdays'],
    ['第三十四条', 'reply', '60 calendarDays'],
    ['第三十五条', 'firstReviewRequest', '30 calendarDays'],
    ['第三十五条', 'firstReview', '30 calendarDays'],
    ['第三十六条第一款', 'finalReviewRequest', '30 calendarDays'],
    ['第三十六条第一款', 'finalReview', '30 calendarDays'],
    ['第二十二条第一款第三项', 'assignedFeedback', '指定日期'],
    ['第四十条第一款', 'supervisionAnswer', '指定日期'],
  ] as const)('%s：%s %s', (article, id, limit) => {
    expect([terms[id].article, daysOf(terms[id].limit)]).toEqual([article, limit])
  })

  test('条例没有写天数的，一律注明本局自定或者指定', () => {
    for (const term of Object.values(terms)) {
      if (!term.statutory) expect(term.reading, term.id).toMatch(/本局自定|指定的日期|条例未规定天数/)
    }
  })

  test('最迟受理之日与第二十三条第三款的15日是同一个数', () => {
    expect(latestAcceptanceDays).toBe(terms.noticeForwarded.limit.days)
  })

  test('每个期限的编号就是它在登记表中的名字', () => {
    for (const [id, term] of Object.entries(terms)) expect(term.id).toBe(id)
    expect(isTermId('reply')).toBe(true)
    expect(isTermId('toString')).toBe(false)
  })
})

describe('规则表第四节的算例', () => {
  test.each([
    ['收到转送 2025年6月5日（四），15日', '2025-06-05', 'noticeForwarded', '2025-06-20', '2025-06-20'],
    ['受理 2025年6月20日（五），60日', '2025-06-20', 'reply', '2025-08-19', '2025-08-19'],
    ['受理 2025年3月18日（二），60日，末日周六', '2025-03-18', 'reply', '2025-05-17', '2025-05-19'],
    ['收到答复 2025年5月17日（六），30日', '2025-05-17', 'firstReviewRequest', '2025-06-16', '2025-06-16'],
    ['受理 2025年3月3日（一），60日，末日在劳动节', '2025-03-03', 'reply', '2025-05-02', '2025-05-06'],
    ['收到 2025年6月5日（四），5个工作日', '2025-06-05', 'objection', '2025-06-12', '2025-06-12'],
    ['收到 2025年6月6日（五），5个工作日', '2025-06-06', 'objection', '2025-06-13', '2025-06-13'],
    ['收到 2025年6月7日（六），5个工作日', '2025-06-07', 'objection', '2025-06-13', '2025-06-13'],
  ] as const)('%s', (_, from, term, base, due) => {
    expect(reckon(from, term)).toEqual({ from, base, due, calendar: 'CN-2022..2026', provisional: false })
  })

  test('第三十四条：受理 2025年6月20日（五），延期30日，合计90日', () => {
    const { from, base } = reckon('2025-06-20', 'reply')
    const extended = reckonFromBase(from, addDays(base, maxExtensionDays), calendar)
    expect([extended.base, extended.due]).toEqual(['2025-09-18', '2025-09-18'])
  })

  test('第三十四条：延期从未顺延的第60日起算，不从顺延后的日子起算（问题2）', () => {
    const { from, base, due } = reckon('2025-03-18', 'reply')
    expect([base, due]).toEqual(['2025-05-17', '2025-05-19'])
    expect(reckonFromBase(from, addDays(base, 30), calendar).due).toBe('2025-06-16')
  })
})

describe('民法典第二百零一条、第二百零三条（类推）', () => {
  test('中间的休息日照算，只有末日顺延', () => {
    expect(reckon('2025-09-24', 'dispatch')).toMatchObject({ base: '2025-10-09', due: '2025-10-09' })
  })

  test('末日落在国庆假期的，顺延到假后第一个工作日，调休上班的周六也算', () => {
    expect(reckon('2022-09-20', 'dispatch')).toMatchObject({ base: '2022-10-05', due: '2022-10-08' })
  })

  test('指定的日期照指定的算，逢休息日不顺延', () => {
    expect(reckonNamedDay(day('2025-09-20'), day('2025-10-01'), calendar)).toMatchObject({ due: '2025-10-01' })
  })

  test('放假安排未公布的年份，给出的是暂定日期', () => {
    expect(reckon('2026-12-20', 'noticeForwarded')).toMatchObject({ due: '2027-01-04', provisional: true })
    expect(reckon('2026-12-10', 'noticeForwarded')).toMatchObject({ due: '2026-12-25', provisional: false })
  })

  test('没有载入的往年不予推算', () => {
    expect(() => reckon('2021-06-01', 'objection')).toThrow('2021年的放假安排没有载入')
  })
})
