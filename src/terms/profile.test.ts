import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stateCouncilCalendar as calendar } from '../calendar/calendar.ts'
import { addDays, plainDate as day } from '../calendar/plain-date.ts'
import { actBy, applyClockEntry, isMissed, settlementOf } from './clock.ts'
import type { ClockEntry, Duties, Duty } from './clock.ts'
import { explain } from './explain.ts'
import { buildProfile, localRulesMay, withLocalDays } from './profile.ts'
import type { LocalProfile, LocalRule } from './profile.ts'
import { reckonCalendarDays, reckonFromBase } from './reckon.ts'
import { terms } from './terms.ts'
import type { TermId } from './terms.ts'

/** Like 浙江省信访条例第二十条, which gives five working days for what the Regulation gives fifteen days for. */
const fiveWorkdays: LocalRule = {
  term: 'noticeForwarded',
  limit: { counted: 'workdays', days: 5 },
  rule: '《某省信访条例》第二十条',
  validFrom: day('2017-01-01'),
}
const thirtyDays: LocalRule = {
  ...fiveWorkdays,
  term: 'reply',
  limit: { counted: 'calendarDays', days: 30 },
  rule: '《某省信访条例》第二十三条',
}

const problemsOf = (...rules: readonly LocalRule[]): readonly string[] => {
  const made = buildProfile(rules)
  return 'problems' in made ? made.problems.map(({ rule, problem }) => `${rule}：${problem}`) : []
}
const profileOf = (...rules: readonly LocalRule[]): LocalProfile => {
  const made = buildProfile(rules)
  if ('problems' in made) throw new Error('本例的规则应当成立')
  return made.profile
}

const started = (term: TermId, from: string, owner = 'land'): ClockEntry => {
  const { limit } = terms[term]
  if (limit.counted !== 'calendarDays') throw new Error('本例只用按日计算的期限')
  return {
    kind: 'started',
    duty: term,
    term,
    owner,
    counted: true,
    ...reckonCalendarDays(day(from), limit.days, calendar),
  }
}
const dutyOf = (entries: readonly ClockEntry[], profile: LocalProfile): Duty => {
  const duties = entries.reduce<Duties>((before, entry) => {
    return withLocalDays([entry], { duties: before, profile, calendar }).reduce(applyClockEntry, before)
  }, {})
  const [duty] = Object.values(duties)
  if (duty === undefined) throw new Error('本例应有一项义务')
  return duty
}

describe('问题23：地方规定只能更严', () => {
  test('问题23：条例是底线', () => {
    expect(localRulesMay).toBe('onlyBeStricter')
  })

  test.each([
    [
      '告知期限20日',
      { ...fiveWorkdays, limit: { counted: 'calendarDays', days: 20 } },
      '第二十三条第三款为15日，20日没有更严',
    ],
    ['告知期限仍是15日', { ...fiveWorkdays, limit: { counted: 'calendarDays', days: 15 } }, '15日没有更严'],
    ['告知期限12个工作日，遇周末即超过15日', { ...fiveWorkdays, limit: { counted: 'workdays', days: 12 } }, '没有更严'],
    ['办结期限90日', { ...thirtyDays, limit: { counted: 'calendarDays', days: 90 } }, '第三十四条为60日，90日没有更严'],
  ] as const)('%s：不予载入，写明条例的那一条', (_, rule, said) => {
    const [problem, ...others] = problemsOf(rule)
    expect(problem).toContain(said)
    expect(problem).toContain(rule.rule)
    expect(others).toEqual([])
  })

  test.each(['firstReviewRequest', 'finalReviewRequest', 'objection'] as const)(
    '信访人请求复查、复核的三十日和单位的异议期是权利，不能缩短：%s',
    (term) => {
      const rule = { ...thirtyDays, term, limit: { counted: 'calendarDays', days: 3 } } as const
      expect(problemsOf(rule)[0]).toContain('给的权利')
    },
  )

  test('指定的日期没有天数可以缩短', () => {
    expect(problemsOf({ ...thirtyDays, term: 'assignedFeedback' })[0]).toContain('由作出行为的人指定')
  })

  test('同一期限的两条规定同时有效的，不予载入；前后相继的可以', () => {
    const stricter = { ...fiveWorkdays, rule: '《某省信访条例》（修订）第十八条', validFrom: day('2025-07-01') }
    expect(problemsOf(fiveWorkdays, stricter)[0]).toContain('同时规定了「书面告知受理」')
    expect(problemsOf({ ...fiveWorkdays, validTo: day('2025-06-30') }, stricter)).toEqual([])
  })

  test('失效早于施行的，不予载入', () => {
    expect(problemsOf({ ...fiveWorkdays, validTo: day('2016-12-31') })[0]).toContain('失效日期早于施行日期')
  })

  test('载入的规则，任何一天起算都不晚于条例的日子', () => {
    const days = fc.integer({ min: 0, max: 1400 }).map((n) => addDays(day('2022-05-01'), n))
    const limits = fc.record({
      counted: fc.constantFrom('workdays' as const, 'calendarDays' as const),
      days: fc.integer({ min: 1, max: 20 }),
    })
    fc.assert(
      fc.property(days, limits, (from, limit) => {
        const made = buildProfile([{ ...fiveWorkdays, limit }])
        if ('problems' in made) return
        const duty = dutyOf([started('noticeForwarded', from)], made.profile)
        expect(actBy(duty) <= duty.due).toBe(true)
      }),
    )
  })
})

describe('问题23：两个日子并列', () => {
  const profile = profileOf(fiveWorkdays, thirtyDays)

  test('收到转送 2025年6月5日（四）：地方规定5个工作日为6月12日，条例15日为6月20日', () => {
    const duty = dutyOf([started('noticeForwarded', '2025-06-05')], profile)
    expect(duty).toMatchObject({ due: '2025-06-20', local: { due: '2025-06-12', rule: '《某省信访条例》第二十条' } })
    expect(actBy(duty)).toBe('2025-06-12')
  })

  test('逾期和按期仍按条例的日子，不按地方规定的日子', () => {
    const notice = started('noticeForwarded', '2025-06-05')
    const running = dutyOf([notice], profile)
    expect([isMissed(running, day('2025-06-20')), isMissed(running, day('2025-06-21'))]).toEqual([false, true])
    const met = dutyOf([notice, { kind: 'met', duty: 'noticeForwarded', on: day('2025-06-18') }], profile)
    expect(settlementOf(met)).toEqual({ on: '2025-06-18', timely: true })
  })

  test('地方规定施行以前起算的、失效以后起算的，不适用', () => {
    const shortLived = profileOf({ ...fiveWorkdays, validFrom: day('2025-06-05'), validTo: day('2025-06-05') })
    expect(dutyOf([started('noticeForwarded', '2025-06-05')], shortLived)).toHaveProperty('local')
    expect(dutyOf([started('noticeForwarded', '2025-06-04')], shortLived)).not.toHaveProperty('local')
    expect(dutyOf([started('noticeForwarded', '2025-06-06')], shortLived)).not.toHaveProperty('local')
  })

  test('地方规定的日子在长假里反而晚于条例的，只按条例', () => {
    // 13 working days count as 17 days at least, so no rule may ask them of 15 days; of reply's 60 they may.
    const duty = dutyOf(
      [started('reply', '2025-06-20')],
      profileOf({ ...thirtyDays, limit: { counted: 'workdays', days: 43 } }),
    )
    // 2025-06-20 + 43 working days = 2025-08-20, a day after the sixtieth day.
    expect(duty.due).toBe('2025-08-19')
    expect(duty).not.toHaveProperty('local')
  })

  test('没有载入地方规定的，什么都不变', () => {
    expect(dutyOf([started('reply', '2025-06-20')], [])).not.toHaveProperty('local')
  })

  const moved = (cause: 'accepted' | 'extended', from: string, base: string, days: number): ClockEntry => {
    return { kind: 'moved', duty: 'reply', cause, days, ...reckonFromBase(day(from), day(base), calendar) }
  }

  test('告知早了，两个日子都从告知之日起算', () => {
    const duty = dutyOf([started('reply', '2025-06-20'), moved('accepted', '2025-06-10', '2025-08-09', 0)], profile)
    expect(duty).toMatchObject({ due: '2025-08-11', local: { due: '2025-07-10' } })
  })

  test('延期10日，两个日子各加10日', () => {
    const duty = dutyOf([started('reply', '2025-06-20'), moved('extended', '2025-06-20', '2025-08-29', 10)], profile)
    // 2025-06-20 + 30 + 10 = 2025-07-30, a Wednesday.
    expect(duty).toMatchObject({ due: '2025-08-29', local: { due: '2025-07-30' } })
  })

  test('为什么是这一天：写明地方规定及其日子，并写明逾期按哪一个', () => {
    const entries = withLocalDays([started('noticeForwarded', '2025-06-05')], { duties: {}, profile, calendar })
    const duty = dutyOf(entries, profile)
    expect(explain(duty, entries, calendar, (id) => id)).toContain(
      '地方规定更严：依据《某省信访条例》第二十条，5个工作日，至2025年6月12日；是否逾期仍按条例的末日2025年6月20日。',
    )
  })
})
