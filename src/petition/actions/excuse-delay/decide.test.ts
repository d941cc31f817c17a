import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, plainDate } from '../../../calendar/plain-date.ts'
import { act, dueOf, eventOf, expectRefused, facts, officeHead } from '../../testing.ts'
import { reported, stages } from '../../testing-stages.ts'
import { end } from '../end/decide.ts'
import { requestFirstReview } from '../request-first-review/decide.ts'
import { excuseDelay } from './decide.ts'

const petition = stages.delivered // from 2025-08-04: until 2025-09-03
const by = (today: string, texts = ['reason']) => facts({ today, actor: officeHead, texts })
const hindered = { on: '2025-09-20', from: '2025-08-20', to: '2025-09-15', cause: 'illness' }

describe('扣除被耽误的时间（问题9）', () => {
  test('被耽误的27日不计算在30日内，到期日顺延27日', () => {
    const after = act(petition, excuseDelay, hindered, by('2025-09-20'))
    expect(after.duties['firstReviewRequest']).toMatchObject({ base: '2025-09-30', due: '2025-09-30' })
    expect(after.excused).toEqual([{ from: '2025-08-20', to: '2025-09-15' }])
    expect(eventOf(petition, excuseDelay, hindered, by('2025-09-20'))).toMatchObject({
      days: 27,
      decidedBy: officeHead.id,
      clocks: [{ kind: 'moved', cause: 'excused', days: 27, approvedBy: officeHead.id }],
    })
  })

  test('扣除以后在期限内的，不须逾期受理的决定', () => {
    const after = act(petition, excuseDelay, hindered, by('2025-09-20'))
    const asked = eventOf(
      after,
      requestFirstReview,
      { on: '2025-09-25', reviewer: 'county' },
      by('2025-09-25', ['request']),
    )
    expect(asked).toMatchObject({ late: false })
  })

  test('已经标记为未请求而终了的，也可以扣除', () => {
    const ended = act(reported(petition), end, { on: '2025-09-04', reason: 'reviewNotSought' }, by('2025-09-04'))
    const after = act(ended, excuseDelay, hindered, by('2025-09-20'))
    expect(dueOf(after, 'firstReviewRequest')).toBe('2025-09-30')
  })

  test('请求复核的期限同样扣除', () => {
    const span = { ...hindered, on: '2025-10-29', from: '2025-10-01', to: '2025-10-10' }
    const after = act(stages.firstReviewDelivered, excuseDelay, span, by('2025-10-29'))
    expect(after.duties['finalReviewRequest']).toMatchObject({ base: '2025-11-07', due: '2025-11-07' })
  })

  test('只会更晚，从不更早；办理单位的期限一日不动', () => {
    const day = fc.integer({ min: 1, max: 29 })
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 200 }), (start, length) => {
        const from = addDays(plainDate('2025-08-04'), start)
        const span = { ...hindered, on: '2026-12-01', from, to: addDays(from, length) }
        const after = act(petition, excuseDelay, span, by('2026-12-01'))
        const [was, now] = [petition.duties['firstReviewRequest'], after.duties['firstReviewRequest']]
        expect(now?.base).toBe(addDays(was?.base ?? from, length + 1))
        expect({ ...after.duties, firstReviewRequest: was }).toEqual(petition.duties)
      }),
    )
  })

  test.each([
    ['还没有送达', stages.concluded, hindered, by('2025-09-20'), 'noWindow'],
    ['已经请求复查', stages.firstReview, hindered, by('2025-09-20'), 'noWindow'],
    ['最后一日早于第一日', petition, { ...hindered, to: '2025-08-19' }, by('2025-09-20'), 'backwards'],
    ['最后一日晚于决定之日', petition, { ...hindered, to: '2025-09-21' }, by('2025-09-20'), 'backwards'],
    ['送达之日就在其中', petition, { ...hindered, from: '2025-08-04' }, by('2025-09-20'), 'outside'],
    ['届满以后才开始', petition, { ...hindered, from: '2025-09-04' }, by('2025-09-20'), 'outside'],
    ['没有理由', petition, hindered, by('2025-09-20', []), 'textMissing'],
    ['日期还没有到', petition, hindered, by('2025-09-19'), 'dayInFuture'],
  ] as const)('%s的，退回', (_, petition, input, facts, refused) => {
    expect(expectRefused(petition, excuseDelay, input, facts).refused).toBe(refused)
  })

  test('一天只扣除一次', () => {
    const once = act(petition, excuseDelay, hindered, by('2025-09-20'))
    const again = { ...hindered, from: '2025-09-15', to: '2025-09-16' }
    expect(expectRefused(once, excuseDelay, again, by('2025-09-20')).refused).toBe('excusedAlready')
  })
})

describe('问题9：哪些日子可以扣除', () => {
  const on = '2025-09-20'
  const span = (from: string, to: string) => ({ on, from, to, cause: 'illness' })
  const refusedAs = (given: object, before = petition) => expectRefused(before, excuseDelay, given, by(on)).refused

  test('到记载的当日为止的，可以扣除', () => {
    expect(dueOf(act(petition, excuseDelay, span('2025-09-01', on), by(on)), 'firstReviewRequest')).toBe('2025-09-23')
  })

  test('期限最后一日起被耽误的，可以扣除；次日起的，不可以', () => {
    expect(eventOf(petition, excuseDelay, span('2025-09-03', '2025-09-10'), by(on))).toMatchObject({ days: 8 })
    expect(refusedAs(span('2025-09-04', '2025-09-10'))).toBe('outside')
  })

  test('前后相接、互不重叠的，分别扣除；重叠一日的，退回', () => {
    const once = act(petition, excuseDelay, span('2025-08-20', '2025-08-22'), by(on))
    expect(eventOf(once, excuseDelay, span('2025-08-23', '2025-08-25'), by(on))).toMatchObject({ days: 3 })
    expect(eventOf(once, excuseDelay, span('2025-08-18', '2025-08-19'), by(on))).toMatchObject({ days: 2 })
    expect(refusedAs(span('2025-08-22', '2025-08-25'), once)).toBe('excusedAlready')
    expect(refusedAs(span('2025-08-18', '2025-08-20'), once)).toBe('excusedAlready')
  })
})
