import { describe, expect, test } from 'vitest'
import { stateCouncilCalendar as calendar } from '../calendar/calendar.ts'
import { addDays, plainDate as day } from '../calendar/plain-date.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { applyClockEntry } from './clock.ts'
import type { ClockEntry, Duties } from './clock.ts'
import { explain } from './explain.ts'
import { reckonCalendarDays, reckonFromBase, reckonNamedDay, reckonWorkdays } from './reckon.ts'
import { terms } from './terms.ts'
import type { TermId } from './terms.ts'

const started = (term: TermId, from: string, named = from): ClockEntry => {
  const { limit } = terms[term]
  const reckoning =
    limit.counted === 'namedDay'
      ? reckonNamedDay(day(from), day(named), calendar)
      : limit.counted === 'workdays'
        ? reckonWorkdays(day(from), limit.days, calendar)
        : reckonCalendarDays(day(from), limit.days, calendar)
  return { kind: 'started', duty: term, term, owner: 'land', counted: true, ...reckoning }
}
const moved = (
  duty: TermId,
  cause: Extract<ClockEntry, { kind: 'moved' }>['cause'],
  to: { from: string; base: string; days: number; approvedBy?: string },
): ClockEntry => {
  const { from, base, days, approvedBy } = to
  const entry = { kind: 'moved', duty, cause, days, ...reckonFromBase(day(from), day(base), calendar) } as const
  return approvedBy === undefined ? entry : { ...entry, approvedBy }
}
const say = (...entries: readonly ClockEntry[]): readonly string[] => {
  const duties: Duties = entries.reduce(applyClockEntry, {})
  const duty = duties[entries[0]?.duty ?? '']
  if (duty === undefined) throw new Error('本例没有义务')
  const names: Readonly<Record<string, string>> = { zhao: '赵立春' }
  return explain(duty, entries, calendar, (id) => names[id] ?? id)
}

describe('为什么是这一天', () => {
  test('末日落在春节假期：逐日写明跳过哪些休息日、依据哪一号通知', () => {
    expect(say(started('noticeForwarded', '2025-01-15'))).toEqual([
      '依据第二十三条第三款「应当自收到之日起15日内书面告知信访人接收情况以及处理途径和程序」。',
      '自2025年1月15日起算，当日不计，第15日为2025年1月30日。',
      '末日逢休息日，顺延：跳过' +
        ['1月30日', '1月31日', '2月1日', '2月2日', '2月3日', '2月4日']
          .map((each) => `2025年${each}（春节，国办发明电〔2024〕12号）`)
          .join('、') +
        '，至2025年2月5日。',
      '读法：自收到之日的次日起算，末日为休息日的顺延；提出异议不停止计算。',
    ])
  })

  test('顺延到调休上班的周六：写明这个周六上班', () => {
    expect(say(started('dispatch', '2022-09-20'))[2]).toBe(
      '末日逢休息日，顺延：跳过2022年10月5日（国庆节，国办发明电〔2021〕11号）、2022年10月6日（国庆节，国办发明电〔2021〕11号）、' +
        '2022年10月7日（国庆节，国办发明电〔2021〕11号），至2022年10月8日（调休上班，国办发明电〔2021〕11号）。',
    )
  })

  test('5个工作日：写明其间不计哪些休息日、计入哪个调休上班日', () => {
    const may = ['1日', '2日', '3日', '4日', '5日'].map((each) => `2025年5月${each}（劳动节，国办发明电〔2024〕12号）`)
    expect(say(started('objection', '2025-04-25'))).toEqual([
      '依据第二十三条第三款「应当自收到之日起5个工作日内提出异议，并详细说明理由」。',
      '自2025年4月25日起算，当日不计，第5个工作日为2025年5月6日。',
      `其间不计休息日：2025年4月26日（周末）、${may.join('、')}。`,
      '其间计入：2025年4月27日（调休上班，国办发明电〔2024〕12号）。',
      '读法：自收到之日的次日起算，只数工作日；逾期提出的须注明并经信访部门负责人同意。',
    ])
  })

  test('延期：写明多少日、谁批准、从未顺延的第60日加起', () => {
    const extension = { from: '2025-03-18', base: '2025-06-14', days: 28, approvedBy: 'zhao' }
    expect(say(started('reply', '2025-03-18'), moved('reply', 'extended', extension)).slice(1, 5)).toEqual([
      '自2025年3月18日起算，当日不计，第60日为2025年5月17日。',
      '末日逢休息日，顺延：跳过2025年5月17日（周末）、2025年5月18日（周末），至2025年5月19日。',
      '批准延长办理期限28日，批准人：赵立春：自未顺延的末日2025年5月17日再加28日，末日为2025年6月14日。',
      '末日逢休息日，顺延：跳过2025年6月14日（周末）、2025年6月15日（周末），至2025年6月16日。',
    ])
  })

  test('告知受理以后改自告知之日起算；先前已延期的，连延期一并数', () => {
    const accepted = { from: '2025-06-10', base: '2025-08-09', days: 0 }
    const lines = say(started('reply', '2025-06-20'), moved('reply', 'accepted', accepted))
    expect(lines[2]).toBe('已告知受理，改自2025年6月10日起算，当日不计，第60日为2025年8月9日。')
    const extension = { from: '2025-06-20', base: '2025-08-29', days: 10 }
    const both = { from: '2025-06-10', base: '2025-08-19', days: 0 }
    const later = say(
      started('reply', '2025-06-20'),
      moved('reply', 'extended', extension),
      moved('reply', 'accepted', both),
    )
    expect(later).toContain('已告知受理，改自2025年6月10日起算，当日不计，第70日为2025年8月19日。')
  })

  test('2027年放假安排未公布：写明暂定', () => {
    expect(say(started('firstReview', '2026-12-03')).slice(1)).toEqual([
      '自2026年12月3日起算，当日不计，第30日为2027年1月2日。',
      '末日逢休息日，顺延：跳过2027年1月2日（周末）、2027年1月3日（周末），至2027年1月4日。',
      '读法：自收到请求之日起算，条例未规定可以延长。',
      '2027年放假安排未公布，本日期为暂定，公布后重新推算。',
    ])
  })

  test('第三十六条第二款：听证暂停，恢复后扣除听证所需时间', () => {
    const entries = [
      started('finalReview', '2025-06-05'),
      { kind: 'suspended', duty: 'finalReview', on: day('2025-06-16') } as const,
      moved('finalReview', 'resumed', { from: '2025-06-05', base: '2025-07-08', days: 3 }),
    ]
    expect(say(...entries)).toContain('2025年6月16日起暂停计算。')
    expect(say(...entries)).toContain('恢复计算，扣除3日：自未顺延的末日2025年7月5日再加3日，末日为2025年7月8日。')
  })

  test('放假安排公布、更正、履行、免除、撤回延期，各有一句', () => {
    const start = started('reply', '2025-03-18')
    const sayLast = (entry: ClockEntry) => say(start, entry).at(-2)
    expect(sayLast({ kind: 'met', duty: 'reply', on: day('2025-05-06') })).toBe('2025年5月6日已履行。')
    expect(sayLast({ kind: 'waived', duty: 'reply', on: day('2025-05-06'), cause: 'ended' })).toBe(
      '2025年5月6日起不再适用：程序终了。',
    )
    const to = { from: '2025-03-18', base: '2025-05-16', days: 0 }
    expect(sayLast(moved('reply', 'noticePublished', to))).toBe('当年放假安排公布，重新推算：末日为2025年5月16日。')
    expect(sayLast(moved('reply', 'extensionRetracted', { ...to, days: -10 }))).toBe(
      '撤回延期10日：自未顺延的末日2025年5月26日再减10日，末日为2025年5月16日。',
    )
    expect(sayLast(moved('reply', 'excused', { ...to, days: 4, approvedBy: '负责人甲' }))).toBe(
      '扣除被耽误的时间4日，决定人：负责人甲：自未顺延的末日2025年5月12日再加4日，末日为2025年5月16日。',
    )
    expect(sayLast(moved('reply', 'corrected', { ...to, from: '2025-03-17' }))).toBe(
      '收到日期更正，改自2025年3月17日起算，当日不计，第60日为2025年5月16日。',
    )
    const duty = [start].reduce<Duties>(applyClockEntry, {})['reply']
    if (duty === undefined) throw new Error('本例没有义务')
    expect(sayLast({ kind: 'restated', duty: 'reply', as: duty })).toBe('经更正，末日为2025年5月19日。')
    const gone: ClockEntry = { kind: 'restated', duty: 'reply', as: null }
    expect(explain(duty, [start, gone], calendar, (id) => id)).toContain('经更正，本期限不存在。')
  })

  test('第二十四条第二款：单位合并以后再告知受理的，写明由谁承担，天数仍照期限数', () => {
    const passed: ClockEntry = { kind: 'passed', duty: 'reply', to: 'resources', on: day('2025-06-05') }
    const accepted = moved('reply', 'accepted', { from: '2025-06-10', base: '2025-08-09', days: 0 })
    expect(say(started('reply', '2025-06-20'), passed, accepted).slice(2, 4)).toEqual([
      '2025年6月5日起由继续行使职权的单位承担，末日不变。',
      '已告知受理，改自2025年6月10日起算，当日不计，第60日为2025年8月9日。',
    ])
  })

  test('只说这一项义务的记载，不说同一件信访别的义务', () => {
    const reply = started('reply', '2025-06-20')
    expect(say(reply, started('noticeForwarded', '2025-06-05'))).toEqual(say(reply))
  })

  test('没有写明谁决定的，不写决定人', () => {
    const excused = moved('reply', 'excused', { from: '2025-03-18', base: '2025-05-16', days: 4 })
    expect(say(started('reply', '2025-03-18'), excused)).toContain(
      '扣除被耽误的时间4日：自未顺延的末日2025年5月12日再加4日，末日为2025年5月16日。',
    )
  })

  test('5个工作日之间没有休息日、没有调休上班日的，不写「其间」', () => {
    // Monday to Tuesday: one working day, nothing between.
    expect(say(started('supervise', '2025-06-09')).slice(1, 3)).toEqual([
      '自2025年6月9日起算，当日不计，第1个工作日为2025年6月10日。',
      `读法：${terms.supervise.reading}。`,
    ])
    expect(say(started('objection', '2025-06-05')).slice(2)).toEqual([
      '其间不计休息日：2025年6月7日（周末）、2025年6月8日（周末）。',
      `读法：${terms.objection.reading}。`,
    ])
  })

  test('放假安排未公布的年份，固定的节日只注节日，不注通知', () => {
    expect(say(started('noticeForwarded', '2027-09-16'))[2]).toBe(
      '末日逢休息日，顺延：跳过2027年10月1日（国庆节）、2027年10月2日（国庆节）、2027年10月3日（国庆节），至2027年10月4日。',
    )
  })

  test('指定的日期和本局自定的目标照实说明', () => {
    expect(say(started('assignedFeedback', '2025-06-05', '2025-07-05')).slice(1)).toEqual([
      '指定日期为2025年7月5日。',
      '读法：交办时指定的日期，休息日不顺延；与60日各自计算。',
    ])
    expect(say(started('redispatch', '2025-06-05')).at(-1)).toBe('非法定期限：条例对此未规定天数。')
  })
})

const dayIn = (text: string): PlainDate => {
  const [, year, month, date] = /(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(text) ?? []
  return day(`${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`)
}
const daysIn = (text: string): readonly PlainDate[] => (text.match(/\d{4}年\d{1,2}月\d{1,2}日/g) ?? []).map(dayIn)

interface Sum {
  readonly base: PlainDate
  readonly due: PlainDate
}

/** 「自…起算，当日不计，第15日为…」 and 「自未顺延的末日…再加10日，末日为…」 */
const counting = /(?:起算，当日不计，第|再加)(\d+)日(?:为|，末日为)/

/** 「自2025年1月15日…第15日为2025年1月30日」: adds the days it reads to the day it reads, and finds the day it says. */
function recount(line: string, days: number, before: Sum | undefined): Sum {
  const [first, second] = daysIn(line)
  if (first === undefined) throw new Error(`没有起算日：${line}`)
  if (line.includes('未顺延的末日')) expect(first, line).toBe(before?.base)
  const base = addDays(first, days)
  expect(second, line).toBe(base)
  return { base, due: base }
}

/** 「末日逢休息日，顺延：跳过…，至…」: walks over the rest days it reads one by one. */
function rollAgain(line: string, { base }: Sum): Sum {
  const said = daysIn(line)
  const rests = said.slice(0, -1)
  expect(rests, line).toEqual(rests.map((_, at) => addDays(base, at)))
  const due = addDays(base, rests.length)
  expect(said.at(-1), line).toBe(due)
  return { base, due }
}

/** Does the sums again from the sentences alone, knowing no calendar. Answers the day the sentences lead to. */
function reExecute(lines: readonly string[]): PlainDate {
  let sum: Sum | undefined
  for (const line of lines) {
    const days = counting.exec(line)?.[1]
    if (days !== undefined) sum = recount(line, Number(days), sum)
    else if (sum !== undefined && line.startsWith('末日逢休息日')) sum = rollAgain(line, sum)
  }
  if (sum === undefined) throw new Error('没有读到起算日')
  return sum.due
}

describe('照着文字重算一遍，得到同一天', () => {
  test.each([
    ['春节', [started('noticeForwarded', '2025-01-15')], '2025-02-05'],
    ['调休上班的周六', [started('dispatch', '2022-09-20')], '2022-10-08'],
    ['末日为工作日', [started('reply', '2025-06-20')], '2025-08-19'],
    ['暂定', [started('firstReview', '2026-12-03')], '2027-01-04'],
    [
      '告知后再延期',
      [
        started('reply', '2025-06-20'),
        moved('reply', 'accepted', { from: '2025-06-10', base: '2025-08-09', days: 0 }),
        moved('reply', 'extended', { from: '2025-06-10', base: '2025-08-19', days: 10, approvedBy: 'zhao' }),
        moved('reply', 'extended', { from: '2025-06-10', base: '2025-09-06', days: 18, approvedBy: 'zhao' }),
      ],
      '2025-09-08',
    ],
  ] as const)('%s', (_, entries, due) => {
    expect(reExecute(say(...entries))).toBe(due)
  })

  test('2022年至2026年每一天起的15日、30日、60日都是如此', () => {
    for (let from = day('2022-01-01'); from < '2026-12-31'; from = addDays(from, 1)) {
      for (const term of ['dispatch', 'firstReview', 'reply'] as const) {
        const entry = started(term, from)
        expect(reExecute(say(entry))).toBe('due' in entry ? entry.due : undefined)
      }
    }
  })
})
