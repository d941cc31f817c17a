import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stateCouncilCalendar as calendar } from '../calendar/calendar.ts'
import { addDays, plainDate as day } from '../calendar/plain-date.ts'
import { actBy, applyClockEntry, isMissed, settlementOf, thePetitioner } from './clock.ts'
import type { ClockEntry, Duties, Duty } from './clock.ts'
import { explain } from './explain.ts'
import { buildProfile, inRegion, localRulesMay, withLocalDays } from './profile.ts'
import type { LocalProfile, LocalRule } from './profile.ts'
import { reckonCalendarDays, reckonFromBase, reckonWorkdays } from './reckon.ts'
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

/** 「10个工作日内」 in the Regulation; `counted` and `days` as a local rule would have them. */
const jurisdiction = (counted: LocalRule['limit']['counted'], days: number): LocalRule => {
  return { ...fiveWorkdays, term: 'jurisdiction', limit: { counted, days } }
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
    [
      '告知期限12个工作日，遇周末即超过15日',
      { ...fiveWorkdays, limit: { counted: 'workdays', days: 12 } },
      '12个工作日没有更严',
    ],
    ['确定受理机关仍是10个工作日', jurisdiction('workdays', 10), '10个工作日没有更严'],
    ['确定受理机关11日，没有休息日时晚于10个工作日', jurisdiction('calendarDays', 11), '11日没有更严'],
    ['办结期限90日', { ...thirtyDays, limit: { counted: 'calendarDays', days: 90 } }, '第三十四条为60日，90日没有更严'],
  ] as const)('%s：不予载入，写明条例的那一条', (_, rule, said) => {
    const [problem, ...others] = problemsOf(rule)
    expect(problem).toContain(said)
    expect(problem).toContain(rule.rule)
    expect(others).toEqual([])
  })

  test.each([
    ['告知期限14日', { ...fiveWorkdays, limit: { counted: 'calendarDays', days: 14 } }],
    ['告知期限11个工作日，最短15日', { ...fiveWorkdays, limit: { counted: 'workdays', days: 11 } }],
    ['办结期限44个工作日，最短60日', { ...thirtyDays, limit: { counted: 'workdays', days: 44 } }],
    ['确定受理机关10日，不晚于10个工作日', jurisdiction('calendarDays', 10)],
    ['确定受理机关9个工作日', jurisdiction('workdays', 9)],
  ] as const)('%s：可以载入', (_, rule) => {
    expect(problemsOf(rule)).toEqual([])
  })

  test('不同期限的规定可以同时有效', () => {
    expect(problemsOf(fiveWorkdays, thirtyDays)).toEqual([])
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
    expect(problemsOf({ ...fiveWorkdays, validTo: day('2025-07-01') }, stricter)).toHaveLength(1)
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

  test('地方规定的日子恰是条例的日子，只按条例', () => {
    const eleven = profileOf({ ...fiveWorkdays, limit: { counted: 'workdays', days: 11 } })
    // The fifteenth day after 2025-06-05 is 2025-06-20, and so is the eleventh working day.
    expect(dutyOf([started('noticeForwarded', '2025-06-05')], eleven)).not.toHaveProperty('local')
  })

  test('没有载入地方规定的，什么都不变', () => {
    const entry = started('reply', '2025-06-20')
    expect(withLocalDays([entry], { duties: {}, profile: [], calendar })[0]).toBe(entry)
  })

  test('地方规定约束欠的人，不约束信访人', () => {
    const hers = started('noticeForwarded', '2025-06-05', thePetitioner)
    expect(dutyOf([hers], profile)).not.toHaveProperty('local')
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

  test('一个行为里先起算、后改期的，改期也带地方规定的日子', () => {
    const act = [started('reply', '2025-06-20'), moved('extended', '2025-06-20', '2025-08-29', 10)]
    const [, later] = withLocalDays(act, { duties: {}, profile, calendar })
    expect(later).toMatchObject({ local: { due: '2025-07-30' } })
  })

  test('没有地方规定的义务，改期以后也没有', () => {
    const act = [started('reply', '2025-06-20'), moved('extended', '2025-06-20', '2025-08-29', 10)]
    expect(withLocalDays(act, { duties: {}, profile: [], calendar })).toEqual(act)
  })

  test('更正重述的义务带着地方规定的日子，改期以后仍带着', () => {
    const as = dutyOf([started('reply', '2025-06-20')], profile)
    const act = [{ kind: 'restated', duty: 'reply', as } as const, moved('extended', '2025-06-20', '2025-08-29', 10)]
    const [, later] = withLocalDays(act, { duties: {}, profile: [], calendar })
    expect(later).toMatchObject({ local: { due: '2025-07-30' } })
  })

  test('条例按工作日计的，改期以后地方规定的天数不变', () => {
    const nine = profileOf(jurisdiction('calendarDays', 9))
    const first = { kind: 'started', duty: 'j', term: 'jurisdiction', owner: 'land', counted: true } as const
    const duty = dutyOf(
      [
        { ...first, ...reckonWorkdays(day('2025-06-05'), 10, calendar) },
        { kind: 'moved', duty: 'j', cause: 'corrected', days: 0, ...reckonWorkdays(day('2025-06-06'), 10, calendar) },
      ],
      nine,
    )
    // 2025-06-06 + 9 = Sunday, 15 June 2025, and rolls to Monday.
    expect(duty).toMatchObject({ due: '2025-06-20', local: { due: '2025-06-16' } })
  })

  test('改期以后地方规定的日子反而晚的，以条例的末日为限，规定仍在', () => {
    const fortyThree = profileOf({ ...thirtyDays, limit: { counted: 'workdays', days: 43 } })
    const start = started('reply', '2025-07-01')
    expect(dutyOf([start], fortyThree)).toMatchObject({ due: '2025-09-01', local: { due: '2025-08-29' } })
    // 2025-06-20 + 43 working days = 2025-08-20; the sixtieth day is the 19th.
    const duty = dutyOf([start, moved('accepted', '2025-06-20', '2025-08-19', 0)], fortyThree)
    expect(duty).toMatchObject({ due: '2025-08-19', local: { due: '2025-08-19', rule: thirtyDays.rule } })
  })

  test('为什么是这一天：地方规定按日计的，写「日」', () => {
    const entries = withLocalDays([started('reply', '2025-06-20')], { duties: {}, profile, calendar })
    expect(explain(dutyOf(entries, profile), entries, calendar, (id) => id)).toContain(
      '地方规定更严：依据《某省信访条例》第二十三条，30日，至2025年7月21日；是否逾期仍按条例的末日2025年8月19日。',
    )
  })

  test('为什么是这一天：写明地方规定及其日子，并写明逾期按哪一个', () => {
    const entries = withLocalDays([started('noticeForwarded', '2025-06-05')], { duties: {}, profile, calendar })
    const duty = dutyOf(entries, profile)
    expect(explain(duty, entries, calendar, (id) => id)).toContain(
      '地方规定更严：依据《某省信访条例》第二十条，5个工作日，至2025年6月12日；是否逾期仍按条例的末日2025年6月20日。',
    )
  })
})

describe('问题23：一次记入的几个行为', () => {
  const extension: ClockEntry = {
    ...{ kind: 'moved', duty: 'reply', cause: 'extended', days: 10 },
    ...reckonFromBase(day('2025-06-20'), day('2025-08-29'), calendar),
  }
  const opening = { kind: 'receive', clocks: [started('reply', '2025-06-20')] } as const
  const extending = { kind: 'extend', clocks: [extension] } as const
  const localDaysOf = (acts: readonly { readonly clocks: readonly ClockEntry[] }[]) => {
    return acts.map(({ clocks }) =>
      clocks.map((entry) => (entry.kind === 'moved' || entry.kind === 'started' ? entry.local?.due : undefined)),
    )
  }

  test('后一个行为看得到前一个行为起算的日子', () => {
    const acts = inRegion([opening, extending], { duties: {}, profile: profileOf(thirtyDays), calendar })
    expect(localDaysOf(acts)).toEqual([['2025-07-21'], ['2025-07-30']])
    expect(acts.map(({ kind }) => kind)).toEqual(['receive', 'extend'])
  })

  test('没有地方规定，也没有带着地方规定日子的义务，原样记入', () => {
    const acts = [opening, extending]
    expect(inRegion(acts, { duties: {}, calendar })).toBe(acts)
    const duty = dutyOf([started('reply', '2025-06-20')], [])
    expect(inRegion([extending], { duties: { reply: duty }, profile: [], calendar })).toEqual([extending])
  })

  test('地方规定撤下以后，已经带着的日子照旧跟着改', () => {
    const reply = dutyOf([started('reply', '2025-06-20')], profileOf(thirtyDays))
    const other = dutyOf([started('noticeForwarded', '2025-06-05')], [])
    const acts = inRegion([extending], { duties: { reply, noticeForwarded: other }, calendar })
    expect(localDaysOf(acts)).toEqual([['2025-07-30']])
  })
})
