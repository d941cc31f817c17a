import { describe, expect, test } from 'vitest'
import { makeCalendar } from './calendar.ts'
import { movedBy } from './moved-days.ts'
import type { OpenDay } from './moved-days.ts'
import { notices } from './notices/index.ts'
import { plainDate as day } from './plain-date.ts'

// As it stood in November 2024: the notice for 2025 arrives.
const before = makeCalendar(notices.filter((notice) => notice.year <= 2024))
const after = makeCalendar(notices.filter((notice) => notice.year <= 2025))
const open = (base: string, owner: OpenDay['owner']): OpenDay => ({
  id: base,
  base: day(base),
  due: before.rollForward(day(base)),
  owner,
})

describe('新一年放假通知公布后，哪些未到的期限要变', () => {
  test('末日在新公布的假期中：单位和信访人的期限都顺延', () => {
    const moved = { id: '2025-05-05', was: '2025-05-05', now: '2025-05-06' }
    expect(movedBy(before, after, [open('2025-05-05', 'unit')])).toEqual([moved])
    expect(movedBy(before, after, [open('2025-05-05', 'petitioner')])).toEqual([moved])
  })

  test('末日所在周日成了调休上班日：单位的期限提前，信访人的期限不提前', () => {
    const moved = { id: '2025-04-27', was: '2025-04-28', now: '2025-04-27' }
    expect(movedBy(before, after, [open('2025-04-27', 'unit')])).toEqual([moved])
    expect(movedBy(before, after, [open('2025-04-27', 'petitioner')])).toEqual([])
  })

  test('不受影响的期限不列出，列出的依原来的次序', () => {
    const days = ['2025-10-08', '2025-06-20', '2024-12-31', '2025-05-05'].map((base) => open(base, 'unit'))
    expect(movedBy(before, after, days).map((moved) => moved.id)).toEqual(['2025-10-08', '2025-05-05'])
  })

  test('按工作日计算的期限重新数工作日', () => {
    const counted = { from: day('2025-04-24'), workdays: 5 }
    const due = before.addWorkdays(counted.from, counted.workdays)
    expect(due).toBe('2025-05-05')
    expect(movedBy(before, after, [{ id: '异议', base: due, due, owner: 'unit', counted }])).toEqual([
      { id: '异议', was: '2025-05-05', now: '2025-04-30' },
    ])
  })

  test('不是由日历推算出来的日子不动', () => {
    const named: OpenDay = { id: '指定', base: day('2025-05-04'), due: day('2025-05-04'), owner: 'unit' }
    expect(movedBy(before, after, [named])).toEqual([])
  })

  test('通知没有变化时一个也不变', () => {
    expect(movedBy(after, after, [open('2025-05-05', 'unit')])).toEqual([])
  })
})
