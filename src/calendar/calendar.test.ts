import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeCalendar, stateCouncilCalendar as calendar } from './calendar.ts'
import { notices } from './notices/index.ts'
import { addDays, fromEpochDay, plainDate as day, toEpochDay } from './plain-date.ts'

const between = (first: string, last: string) => {
  const start = toEpochDay(day(first))
  return Array.from({ length: toEpochDay(day(last)) - start + 1 }, (_, at) => fromEpochDay(start + at))
}

const anyDay = fc.integer({ min: toEpochDay(day('2022-01-01')), max: toEpochDay(day('2040-12-31')) }).map(fromEpochDay)

describe('放假与调休：国务院办公厅各年通知', () => {
  test.each([
    ['2025-01-26', true, '周日，春节调休上班'],
    ['2025-04-27', true, '周日，劳动节调休上班'],
    ['2025-09-28', true, '周日，国庆节调休上班'],
    ['2025-10-11', true, '周六，国庆节调休上班'],
    ['2022-10-08', true, '周六，国庆节调休上班'],
    ['2022-10-09', true, '周日，国庆节调休上班'],
    ['2024-02-09', true, '2024年除夕不放假'],
    ['2025-01-28', false, '2025年除夕放假'],
    ['2024-02-29', true, '闰日，周四'],
    ['2022-12-31', false, '列入2023年通知的元旦假期'],
    ['2024-12-31', true, '周二'],
    ['2025-12-31', true, '周三'],
    ['2026-01-01', false, '元旦'],
    ['2026-01-04', true, '周日，元旦调休上班'],
  ])('%s 上班：%s（%s）', (text, works) => {
    expect(calendar.isWorkday(day(text))).toBe(works)
  })
})

describe('民法典第二百零三条：最后一日是法定休假日的，顺延至休假日结束的次日', () => {
  test.each([
    { what: '收到转送', trigger: '2025-06-05', days: 15, base: '2025-06-20', due: '2025-06-20' },
    { what: '受理', trigger: '2025-06-20', days: 60, base: '2025-08-19', due: '2025-08-19' },
    { what: '受理并延期', trigger: '2025-06-20', days: 90, base: '2025-09-18', due: '2025-09-18' },
    { what: '受理', trigger: '2025-03-18', days: 60, base: '2025-05-17', due: '2025-05-19' },
    { what: '收到答复', trigger: '2025-05-17', days: 30, base: '2025-06-16', due: '2025-06-16' },
    { what: '受理，末日在劳动节假期', trigger: '2025-03-03', days: 60, base: '2025-05-02', due: '2025-05-06' },
    { what: '末日在国庆假期，假后为工作日', trigger: '2025-09-16', days: 15, base: '2025-10-01', due: '2025-10-09' },
    { what: '末日为调休上班的周日，不顺延', trigger: '2025-04-12', days: 15, base: '2025-04-27', due: '2025-04-27' },
    {
      what: '末日在国庆假期，假后周六调休上班',
      trigger: '2022-09-20',
      days: 15,
      base: '2022-10-05',
      due: '2022-10-08',
    },
    { what: '末日在元旦', trigger: '2025-12-17', days: 15, base: '2026-01-01', due: '2026-01-04' },
  ])('$what $trigger 起$days日：$base，顺延至 $due', ({ trigger, days, base, due }) => {
    expect(addDays(day(trigger), days)).toBe(base)
    expect(calendar.rollForward(day(base))).toBe(due)
  })

  test('顺延不早于末日、落在工作日、其间没有工作日，再顺延不变', () => {
    fc.assert(
      fc.property(anyDay, (base) => {
        const due = calendar.rollForward(base)
        expect(due >= base && calendar.isWorkday(due)).toBe(true)
        expect(calendar.rollForward(due)).toBe(due)
        expect(calendar.restDays(base, due)).toHaveLength(toEpochDay(due) - toEpochDay(base))
      }),
    )
  })

  test('2022年5月至2029年12月，每一天都有答案：已公布，或者暂定', () => {
    for (const base of between('2022-05-01', '2029-12-31')) {
      expect(calendar.rollForward(base) >= base).toBe(true)
      expect(calendar.isKnown(base)).toBe(base < '2027-01-01')
    }
  })
})

describe('第二十三条第三款：5个工作日', () => {
  test.each([
    ['2025-06-05', 5, '2025-06-12'],
    ['2025-06-06', 5, '2025-06-13'],
    ['2025-06-07', 5, '2025-06-13'],
    ['2025-04-25', 5, '2025-05-06'],
    ['2025-06-07', 0, '2025-06-07'],
  ])('%s 收到，%i个工作日至 %s', (from, n, due) => {
    expect(calendar.addWorkdays(day(from), n)).toBe(due)
  })

  test('逐日数来，其间恰有该数的工作日，收到当日不计', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, n) => {
        const due = calendar.addWorkdays(from, n)
        expect(between(addDays(from, 1), due).filter((each) => calendar.isWorkday(each))).toHaveLength(n)
        expect(calendar.isWorkday(due)).toBe(true)
      }),
    )
  })

  test.each([-1, 1.5, Number.NaN])('工作日数不能是 %s', (n) => {
    expect(() => calendar.addWorkdays(day('2025-06-05'), n)).toThrow('工作日数应为不小于零的整数')
  })
})

describe('为什么是这一天', () => {
  test('劳动节假期中的休息日注明节日和通知文号', () => {
    const notice = '国办发明电〔2024〕12号'
    expect(calendar.restDays(day('2025-05-02'), day('2025-05-06'))).toEqual(
      ['2025-05-02', '2025-05-03', '2025-05-04', '2025-05-05'].map((each) => ({
        day: each,
        why: 'holiday',
        holiday: '劳动节',
        notice,
      })),
    )
  })

  test('平常周末不注通知，末日本身不在其列', () => {
    expect(calendar.restDays(day('2025-05-16'), day('2025-05-18'))).toEqual([{ day: '2025-05-17', why: 'weekend' }])
    expect(calendar.restDays(day('2025-05-19'), day('2025-05-19'))).toEqual([])
  })

  test('调休上班日注明通知文号，首尾两日在内', () => {
    const notice = '国办发明电〔2024〕12号'
    expect(calendar.makeupWorkdays(day('2025-09-28'), day('2025-10-11'))).toEqual([
      { day: '2025-09-28', notice },
      { day: '2025-10-11', notice },
    ])
    expect(calendar.makeupWorkdays(day('2027-01-01'), day('2027-12-31'))).toEqual([])
  })

  test('通知里调休上班日先写哪一天都一样，列出时由早到晚', () => {
    const backwards = makeCalendar(notices.map((notice) => ({ ...notice, workdays: notice.workdays.toReversed() })))
    const year = [day('2025-01-01'), day('2025-12-31')] as const
    expect(backwards.makeupWorkdays(...year)).toEqual(calendar.makeupWorkdays(...year))
    expect(calendar.makeupWorkdays(...year).map((each) => each.day)).toEqual([
      '2025-01-26',
      '2025-02-08',
      '2025-04-27',
      '2025-09-28',
      '2025-10-11',
    ])
  })
})

describe('放假安排未公布的年份：暂定', () => {
  test('逐日只有周末和放假办法固定的节日休息', () => {
    const rests = calendar.restDays(day('2027-01-01'), day('2028-01-01')).filter((each) => each.why === 'holiday')
    expect(rests.map((each) => `${each.day} ${each.holiday}`)).toEqual([
      '2027-01-01 元旦',
      ...['02-05', '02-06', '02-07', '02-08'].map((each) => `2027-${each} 春节`),
      '2027-04-05 清明节',
      ...['05-01', '05-02'].map((each) => `2027-${each} 劳动节`),
      '2027-06-09 端午节',
      '2027-09-15 中秋节',
      ...['10-01', '10-02', '10-03'].map((each) => `2027-${each} 国庆节`),
    ])
    expect(rests.some((each) => 'notice' in each)).toBe(false)
  })

  test('中秋节在国庆节假期中的，两个节日都注明', () => {
    expect(calendar.restDays(day('2028-10-03'), day('2028-10-04'))).toEqual([
      { day: '2028-10-03', why: 'holiday', holiday: '国庆节、中秋节' },
    ])
  })

  test('末日在国庆节第一天的顺延到10月4日', () => {
    expect(calendar.rollForward(day('2027-10-01'))).toBe('2027-10-04')
    expect(calendar.isKnown(day('2027-10-04'))).toBe(false)
  })

  test('算到2149年最后一天为止，那一年固定的节日也休息', () => {
    expect(calendar.isWorkday(day('2149-12-31'))).toBe(true)
    expect(calendar.isWorkday(day('2149-10-01'))).toBe(false)
  })

  test('2149年以后没有工作日可顺延，不予推算', () => {
    expect(() => calendar.addWorkdays(day('2149-12-31'), 1)).toThrow(RangeError)
  })
})

describe('没有载入的往年是错误', () => {
  const old = day('2021-12-31')

  test.each([
    ['顺延', () => calendar.rollForward(old)],
    ['工作日', () => calendar.isWorkday(old)],
    ['工作日数', () => calendar.addWorkdays(day('2021-06-01'), 5)],
    ['休息日', () => calendar.restDays(old, day('2022-01-05'))],
    ['调休上班日', () => calendar.makeupWorkdays(old, day('2022-01-05'))],
  ])('%s：写明年份、已载入的年份和补救办法', (_, reckon) => {
    expect(reckon).toThrow(RangeError)
    expect(reckon).toThrow(/^2021年的放假安排没有载入（已载入2022年至2026年）.*请核对日期/)
  })

  test('查询是否已公布不报错；载入的第一天起就是已公布', () => {
    expect(calendar.isKnown(old)).toBe(false)
    expect(calendar.isKnown(day('2022-01-01'))).toBe(true)
  })
})

test('日历版本写明载入的年份', () => {
  expect(calendar.version).toBe('CN-2022..2026')
  expect(makeCalendar(notices.slice(0, 3)).version).toBe('CN-2022..2024')
  expect(calendar.firstKnownDay).toBe('2022-01-01')
  expect(calendar.lastKnownDay).toBe('2026-12-31')
})
