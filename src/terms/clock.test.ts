import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stateCouncilCalendar as calendar } from '../calendar/calendar.ts'
import { addDays, plainDate as day } from '../calendar/plain-date.ts'
import { actBy, applyClockEntries, applyClockEntry, isMissed, isOpen, settlementOf } from './clock.ts'
import type { ClockEntry, Duties, Duty } from './clock.ts'
import { reckonCalendarDays, reckonFromBase } from './reckon.ts'
import { maxExtensionDays } from './reply.ts'

const fold = (entries: readonly ClockEntry[]): Duties => entries.reduce(applyClockEntry, {})
const only = (entries: readonly ClockEntry[]): Duty => {
  const [duty, ...others] = Object.values(fold(entries))
  if (duty === undefined || others.length > 0) throw new Error('本例应恰有一项义务')
  return duty
}

/** Accepted on a Tuesday: the 60th day is Saturday, 17 May 2025, and rolls to Monday the 19th. */
const acceptedOn = day('2025-03-18')
const started = (duty = 'reply/1', counted = true): ClockEntry => {
  const reckoning = reckonCalendarDays(acceptedOn, 60, calendar)
  return { kind: 'started', duty, term: 'reply', owner: 'land', counted, ...reckoning }
}
const movedTo = (
  base: string,
  days: number,
  more: Partial<Extract<ClockEntry, { kind: 'moved' }>> = {},
): ClockEntry => {
  const reckoning = reckonFromBase(acceptedOn, day(base), calendar)
  return { kind: 'moved', duty: 'reply/1', cause: 'extended', days, ...reckoning, ...more }
}
const extended = (days: number): ClockEntry => movedTo(addDays(day('2025-05-17'), days), days, { approvedBy: 'head' })
const met = (on: string): ClockEntry => ({ kind: 'met', duty: 'reply/1', on: day(on) })
const waived = (on: string): ClockEntry => ({ kind: 'waived', duty: 'reply/1', on: day(on), cause: 'withdrawn' })
const suspended = (on: string): ClockEntry => ({ kind: 'suspended', duty: 'reply/1', on: day(on) })

describe('一项义务是它各条记载的折叠', () => {
  test('起算：谁欠、依哪一条、到哪一天', () => {
    expect(only([started()])).toEqual({
      id: 'reply/1',
      term: 'reply',
      owner: 'land',
      counted: true,
      from: '2025-03-18',
      base: '2025-05-17',
      due: '2025-05-19',
      calendar: 'CN-2022..2026',
      provisional: false,
      extendedDays: 0,
      status: 'running',
    })
  })

  test('没有记载，义务照旧', () => {
    const duties = fold([started()])
    expect(applyClockEntries(duties, [])).toBe(duties)
  })

  test('延期两次：天数累计，末日为最后一次推算的日子', () => {
    const duty = only([started(), extended(10), movedTo('2025-06-16', 20)])
    expect([duty.extendedDays, duty.due, duty.status]).toEqual([30, '2025-06-16', 'running'])
  })

  test('第二十四条第二款：单位合并的，由继续行使职权的单位承担，末日一天不变，也不重新起算', () => {
    const passed: ClockEntry = { kind: 'passed', duty: 'reply/1', to: 'resources', on: day('2025-05-06') }
    expect(only([started(), passed])).toEqual({ ...only([started()]), owner: 'resources' })
    expect(only([started(), extended(10), passed])).toEqual(only([started(), passed, extended(10)]))
    expect(only([started(), suspended('2025-04-01'), passed])).toMatchObject({
      owner: 'resources',
      status: 'suspended',
    })
  })

  test('撤回延期：天数扣回，末日回到延期以前', () => {
    const back = movedTo('2025-05-17', -10, { cause: 'extensionRetracted' })
    expect(only([started(), extended(10), back])).toEqual(only([started()]))
  })

  test('告知受理早于第15日的，改自告知之日起算，不算延期', () => {
    const accepted = movedTo('2025-05-10', 0, { cause: 'accepted', from: day('2025-03-11') })
    expect(only([started(), accepted])).toMatchObject({ from: '2025-03-11', base: '2025-05-10', extendedDays: 0 })
  })

  test('听证期间暂停；恢复以后继续计算，不留暂停的日子', () => {
    const paused = only([started(), suspended('2025-04-01')])
    expect([paused.status, paused.suspendedOn, isOpen(paused)]).toEqual(['suspended', '2025-04-01', true])
    const resumed = only([started(), suspended('2025-04-01'), movedTo('2025-05-24', 7, { cause: 'resumed' })])
    expect(resumed).toMatchObject({ status: 'running', due: '2025-05-26', extendedDays: 0 })
    expect(resumed).not.toHaveProperty('suspendedOn')
  })

  test('暂停期间公布放假安排的，日期改了，仍在暂停', () => {
    const moved = movedTo('2025-05-17', 0, { cause: 'noticePublished' })
    expect(only([started(), suspended('2025-04-01'), moved])).toMatchObject({
      status: 'suspended',
      suspendedOn: '2025-04-01',
    })
  })

  test('更正可以重述一项义务，也可以写明它不存在', () => {
    const rightOne: Duty = { ...only([started()]), owner: 'court' }
    expect(only([started(), { kind: 'restated', duty: 'reply/1', as: rightOne }])).toEqual(rightOne)
    expect(fold([started(), { kind: 'restated', duty: 'reply/1', as: null }])).toEqual({})
  })

  test('没有起算就有后文的，是账坏了，不是不予办理', () => {
    expect(() => fold([met('2025-05-19')])).toThrow('unknown duty reply/1')
  })

  test('去掉一条延期记载，就回到延期以前的日子', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: maxExtensionDays }), (days) => {
        const entries = [started(), extended(days)]
        expect(only(entries).base).toBe(addDays(day('2025-05-17'), days))
        expect(only(entries.slice(0, 1))).toEqual(only([started()]))
      }),
    )
  })
})

describe('不同义务的记载互不影响', () => {
  const others = ['notice/1', 'reply/1', 'assist/2', 'dispatch']
  const ledgerOf = (duty: string) =>
    fc
      .constantFrom<readonly ClockEntry['kind'][]>(
        ['started'],
        ['started', 'met'],
        ['started', 'waived'],
        ['started', 'suspended'],
        ['started', 'passed', 'met'],
        ['started', 'moved', 'met'],
      )
      .map((kinds) => kinds.map((kind) => entryOf(kind, duty)))

  const entryOf = (kind: ClockEntry['kind'], duty: string): ClockEntry => {
    switch (kind) {
      case 'started':
        return started(duty)
      case 'moved':
        return { ...extended(5), duty }
      case 'suspended':
        return { kind, duty, on: day('2025-04-01') }
      case 'passed':
        return { kind, duty, on: day('2025-04-01'), to: 'farm' }
      case 'met':
        return { kind, duty, on: day('2025-05-01') }
      case 'waived':
        return { kind, duty, on: day('2025-05-01'), cause: 'withdrawn' }
      case 'restated':
        return { kind, duty, as: null }
    }
  }

  test('怎样穿插，结果都一样', () => {
    const ledgers = fc.tuple(...others.map(ledgerOf))
    const order = fc.array(fc.nat(), { minLength: 20, maxLength: 20 })
    fc.assert(
      fc.property(ledgers, order, (each, picks) => {
        expect(fold(interleave(each, picks))).toEqual(fold(each.flat()))
      }),
    )
  })
})

/** Takes the next entry of a ledger chosen by `picks`, so that each ledger keeps its own order. */
function interleave(ledgers: readonly (readonly ClockEntry[])[], picks: readonly number[]): readonly ClockEntry[] {
  const rest = ledgers.map((ledger) => [...ledger])
  return ledgers.flat().flatMap((_, at) => {
    const left = rest.filter((ledger) => ledger.length > 0)
    return left[(picks[at] ?? 0) % left.length]?.splice(0, 1) ?? []
  })
}

describe('哪一天算错过', () => {
  test('最后一日当天还没有错过，次日才错过（民法典第二百零三条）', () => {
    expect(isMissed(only([started()]), day('2025-05-19'))).toBe(false)
    expect(isMissed(only([started()]), day('2025-05-20'))).toBe(true)
  })

  test.each([
    ['已履行', met('2025-05-30')],
    ['已免除', waived('2025-05-30')],
    ['暂停中', suspended('2025-04-01')],
  ])('%s的，不再是错过着', (_, entry) => {
    expect(isMissed(only([started(), entry]), day('2025-06-30'))).toBe(false)
  })
})

describe('还欠着没有', () => {
  test.each([
    ['计算中', [], true],
    ['暂停中', [suspended('2025-04-01')], true],
    ['已履行', [met('2025-05-06')], false],
    ['已免除', [waived('2025-05-06')], false],
  ] as const)('%s：%s', (_, entries, open) => {
    expect(isOpen(only([started(), ...entries]))).toBe(open)
  })
})

describe('照着哪一天办', () => {
  const local = (due: string) => {
    return { due: day(due), rule: '《某省信访条例》', limit: { counted: 'calendarDays', days: 30 } } as const
  }

  test('没有地方规定的，按条例的末日；有更早的，按更早的；没有更早的，按条例的', () => {
    const duty = only([started()])
    expect(actBy(duty)).toBe('2025-05-19')
    expect(actBy({ ...duty, local: local('2025-04-17') })).toBe('2025-04-17')
    expect(actBy({ ...duty, local: local('2025-05-20') })).toBe('2025-05-19')
  })
})

describe('口径「已到结算」：按期还是逾期，算在哪一天', () => {
  const missed = { on: '2025-05-19', timely: false }

  test.each([
    ['提前履行，算在履行之日，按期', [met('2025-05-06')], { on: '2025-05-06', timely: true }],
    ['最后一日当天履行，按期', [met('2025-05-19')], { on: '2025-05-19', timely: true }],
    ['第60日是周六，顺延到周一履行，按期', [met('2025-05-18')], { on: '2025-05-18', timely: true }],
    ['晚一天履行，算在最后一日，逾期', [met('2025-05-20')], missed],
    ['一直没有履行，算在最后一日，逾期', [], missed],
    ['最后一日以前免除，不计', [waived('2025-05-06')], undefined],
    ['最后一日当天免除，不计', [waived('2025-05-19')], undefined],
    ['最后一日以后才免除，逾期', [waived('2025-05-20')], missed],
    ['延期批准以后，在延长的期限内履行，按期', [extended(30), met('2025-06-16')], { on: '2025-06-16', timely: true }],
    [
      '延长的期限也过了，算在延长后的最后一日，逾期',
      [extended(30), met('2025-06-17')],
      { on: '2025-06-16', timely: false },
    ],
    ['暂停期间，不计', [suspended('2025-04-01')], undefined],
    [
      '原单位逾期以后才移交的，移交不改变逾期',
      [{ kind: 'passed', duty: 'reply/1', to: 'resources', on: day('2025-06-01') }, met('2025-06-02')],
      missed,
    ],
  ] as const)('%s', (_, entries, settlement) => {
    expect(settlementOf(only([started(), ...entries]))).toEqual(settlement)
  })

  test('暂定的日期照样结算；放假安排公布后改了日期的，按改后的日期', () => {
    const from = day('2026-12-20')
    const provisional: ClockEntry = { ...started(), ...reckonCalendarDays(from, 15, calendar) }
    expect(settlementOf(only([provisional]))).toEqual({ on: '2027-01-04', timely: false })
    const published = { from, base: day('2027-01-04'), due: day('2027-01-05'), calendar: 'CN-2022..2027' }
    const moved = movedTo('2027-01-04', 0, { cause: 'noticePublished', ...published, provisional: false })
    expect(settlementOf(only([provisional, moved, met('2027-01-05')]))).toEqual({ on: '2027-01-05', timely: true })
  })

  test('单位之间互欠的、信访人自己的期限、本局自定的目标，都不计', () => {
    expect(settlementOf(only([started('assist/1', false), { ...met('2025-05-06'), duty: 'assist/1' }]))).toBeUndefined()
  })

  test('登记作废的，从来没有欠过，逾期以后作废的也不计', () => {
    const struck: ClockEntry = { kind: 'waived', duty: 'reply/1', on: day('2025-12-01'), cause: 'struckOut' }
    expect(settlementOf(only([started(), struck]))).toBeUndefined()
  })

  test('没有这项义务的，不计', () => {
    expect(settlementOf(undefined)).toBeUndefined()
  })
})
