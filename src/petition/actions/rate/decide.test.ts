import { describe, expect, test } from 'vitest'
import { accepted, act, concluded, expectRefused, facts } from '../../testing.ts'
import { plainDate } from '../../../calendar/plain-date.ts'
import { rate } from './decide.ts'
import { ratingClosesOn } from './window.ts'

const today = '2025-05-10'
const known = facts({ today })
const rated = (rating: string, of = 'unit') => ({ on: today, of, rating })

describe('评价', () => {
  test('第二十一条第二款：办结后，信访人分别评价责任单位和信访部门', () => {
    const unit = act(concluded(), rate, rated('basicallySatisfied'), known)
    const both = act(unit, rate, rated('dissatisfied', 'office'), known)
    expect(both).toMatchObject({ unitRating: 'basicallySatisfied', officeRating: 'dissatisfied' })
  })

  test('再次评价的，以后一次为准', () => {
    const twice = act(act(concluded(), rate, rated('dissatisfied'), known), rate, rated('satisfied'), known)
    expect(twice.unitRating).toBe('satisfied')
  })

  test('问题22：没有设评价期限的，什么时候都可以评价、改评；设了的，从答复送出起算', () => {
    expect(ratingClosesOn(plainDate('2025-04-29'))).toBeUndefined()
    expect(ratingClosesOn(plainDate('2025-04-29'), 30)).toBe('2025-05-29')
    const late = facts({ today: '2026-04-29' })
    expect(act(concluded(), rate, { ...rated('satisfied'), on: '2026-04-29' }, late).unitRating).toBe('satisfied')
  })

  test('评价不改变任何期限', () => {
    expect(act(concluded(), rate, rated('satisfied'), known).duties).toEqual(concluded().duties)
  })

  test.each([
    ['还没有办结的', accepted(), rated('satisfied'), 'notConcluded'],
    ['早于答复送出的', concluded(), { ...rated('satisfied'), on: '2025-04-28' }, 'dayOutOfOrder'],
    ['日子在将来的', concluded(), { ...rated('satisfied'), on: '2025-05-11' }, 'dayInFuture'],
  ] as const)('%s，不能评价', (_, petition, input, refused) => {
    expect(expectRefused(petition, rate, input, known).refused).toBe(refused)
  })
})
