import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, plainDate as day } from '../calendar/plain-date.ts'
import { excludedDays, isRecused, isSettled, pingPong } from './proceedings.ts'
import type { Hearing } from './proceedings.ts'

const heard = (openedOn: string, closedOn?: string, more: Partial<Hearing> = {}): Hearing => ({
  id: openedOn,
  level: 'finalReview',
  unit: 'city',
  openedOn: day(openedOn),
  excluded: true,
  ...(closedOn !== undefined && { closedOn: day(closedOn) }),
  ...more,
})

describe('第三十六条第二款：听证所需时间', () => {
  test('开始和结束的两日都是听证的日子，当天开当天完的是1日', () => {
    expect(excludedDays([heard('2025-11-03', '2025-11-03')])).toBe(1)
    expect(excludedDays([heard('2025-11-03', '2025-11-05')])).toBe(3)
  })

  test('几次听证的日数相加；同一日开两次的只扣一次', () => {
    expect(excludedDays([heard('2025-11-03', '2025-11-05'), heard('2025-11-10', '2025-11-11')])).toBe(5)
    expect(excludedDays([heard('2025-11-03', '2025-11-05'), heard('2025-11-05', '2025-11-06')])).toBe(4)
    expect(excludedDays([heard('2025-11-03', '2025-11-09'), heard('2025-11-05', '2025-11-06')])).toBe(7)
  })

  test('没有结束的、期满以后才记载的、办理和复查中的，不扣除', () => {
    expect(excludedDays([])).toBe(0)
    expect(excludedDays([heard('2025-11-03')])).toBe(0)
    expect(excludedDays([heard('2025-11-03', '2025-11-05', { excluded: false })])).toBe(0)
  })

  test('先记哪一次、后记哪一次，扣除的日数相同，就是听证过的日子的个数', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(6)), { maxLength: 5 })
    fc.assert(
      fc.property(spans, (pairs) => {
        const hearings = pairs.map(([from, length]) => {
          const openedOn = addDays(day('2025-11-03'), from)
          return heard(openedOn, addDays(openedOn, length))
        })
        const sat = new Set(pairs.flatMap(([from, length]) => Array.from({ length: length + 1 }, (_, at) => from + at)))
        expect(excludedDays(hearings)).toBe(sat.size)
        expect(excludedDays([...hearings].reverse())).toBe(sat.size)
      }),
    )
  })
})

describe('往返次数', () => {
  test('异议成立的次数加上争议的次数', () => {
    expect(pingPong({})).toBe(0)
    const dispute = { id: '1', ground: 'several', units: ['land', 'water'], disputedOn: day('2025-06-10') } as const
    expect(pingPong({ handedBack: 2, disputes: [dispute] })).toBe(3)
  })
})

describe('第二十八条第三款：回避', () => {
  test('决定应当回避的才回避；提出了没有决定的、不必回避的，照常办理', () => {
    const recusal = { id: '1', unit: 'land', staff: 'x', post: 'staff', requestedOn: day('2025-06-10') } as const
    expect(isRecused({}, 'x')).toBe(false)
    expect(isRecused({ recusals: [recusal] }, 'x')).toBe(false)
    expect(isRecused({ recusals: [{ ...recusal, granted: false }] }, 'x')).toBe(false)
    expect(isRecused({ recusals: [{ ...recusal, granted: true }] }, 'x')).toBe(true)
    expect(isRecused({ recusals: [{ ...recusal, granted: true }] }, 'y')).toBe(false)
  })
})

describe('第三十三条：协议', () => {
  test('达成的协议全部履行了才算了结；没有协议的谈不上', () => {
    const started = { mode: 'mediation', unit: 'land', startedOn: day('2025-06-10') } as const
    const done = { ...started, id: '1', agreed: true, performedOn: day('2025-07-01') }
    expect(isSettled({})).toBe(false)
    expect(isSettled({ mediations: [{ ...started, id: '1', agreed: false }] })).toBe(false)
    expect(isSettled({ mediations: [done] })).toBe(true)
    expect(isSettled({ mediations: [done, { ...started, id: '2', agreed: true }] })).toBe(false)
  })
})
