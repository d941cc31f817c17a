import { describe, expect, test } from 'vitest'
import { needsRepresentatives } from '../../standing.ts'
import {
  act,
  eventOf,
  expectRefused,
  facts,
  given,
  registered,
  registration,
  registrationTexts,
} from '../../testing.ts'
import { stages } from '../../testing-stages.ts'
import { acts } from '../index.ts'
import { chooseRepresentatives } from './decide.ts'

const six = registered({ form: 'visit', people: 6 })
const persons = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ id: `person-${String(at)}`, role: 'representative' }) as const)
const known = (count: number, today = '2025-03-04') => facts({ today, persons: persons(count) })
const on = { on: '2025-03-04' }

describe('第二十条第三款：推选代表', () => {
  test('六个人来走访，照样登记，请他们推选代表；推选以后不再提示', () => {
    expect(needsRepresentatives(six)).toBe(true)
    const after = act(six, chooseRepresentatives, on, known(5))
    expect(after.representatives).toHaveLength(5)
    expect(after.people).toBe(6)
    expect(needsRepresentatives(after)).toBe(false)
  })

  test('来信不论多少人签名，五个人来走访，都不需要推选', () => {
    expect(needsRepresentatives(registered({ people: 40 }))).toBe(false)
    expect(needsRepresentatives(registered({ form: 'visit', people: 5 }))).toBe(false)
  })

  test('登记时就写明五名以内代表的，已经推选；写了六名的，还没有推选', () => {
    const visit = { ...registration, form: 'visit', people: 6 }
    const register = (count: number) =>
      act(
        given(),
        acts.register,
        visit,
        facts({ today: '2025-03-03', texts: registrationTexts, persons: persons(count) }),
      )
    expect(needsRepresentatives(register(5))).toBe(false)
    expect(needsRepresentatives(register(6))).toBe(true)
  })

  test('代表人数不得超过5人：第六名退回，请再推选', () => {
    const refusal = expectRefused(six, chooseRepresentatives, on, known(6))
    expect(refusal).toMatchObject({ refused: 'tooMany', article: '第二十条第三款' })
  })

  test('可以改选，改选以后以新的为准', () => {
    const first = act(six, chooseRepresentatives, on, known(2))
    expect(act(first, chooseRepresentatives, on, known(1)).representatives).toEqual(['person-0'])
  })

  test('记载里只有人员的编号，没有姓名', () => {
    expect(eventOf(six, chooseRepresentatives, on, known(1))).toEqual({
      type: 'representativesChosen',
      on: '2025-03-04',
      representatives: ['person-0'],
      clocks: [],
    })
  })

  test.each([
    ['没有登记', given(), 1, '2025-03-04', 'ended'],
    ['程序已经终了', { ...six, stage: 'ended' } as const, 1, '2025-03-04', 'ended'],
    ['来信', stages.registered, 1, '2025-06-04', 'notGroupVisit'],
    ['只有一人走访', registered({ form: 'visit' }), 1, '2025-03-04', 'notGroupVisit'],
    ['没有写代表', six, 0, '2025-03-04', 'nobody'],
    ['日期还没有到', six, 1, '2025-03-03', 'dayInFuture'],
  ] as const)('%s的，退回', (_, petition, count, today, refused) => {
    expect(expectRefused(petition, chooseRepresentatives, on, known(count, today)).refused).toBe(refused)
  })
})
