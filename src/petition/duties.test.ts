import { describe, expect, test } from 'vitest'
import { stateCouncilCalendar as calendar } from '../calendar/calendar.ts'
import { plainDate } from '../calendar/plain-date.ts'
import { meetSooner, startDuty } from './duties.ts'
import { outcomeOwed } from './routing-duties.ts'
import { accepted, act, delivered, facts, handlerOf } from './testing.ts'
import { acts } from './actions/index.ts'

const from = plainDate('2025-05-06')

describe('哪些期限计入公布的比率', () => {
  test.each([
    ['条例给单位的', 'reply', 'water', true],
    ['条例给信访人的：她的权利，不是谁的按期', 'firstReviewRequest', 'petitioner', false],
    ['信访局自己定的目标', 'redispatch', 'office', false],
  ] as const)('%s', (_, term, owner, counted) => {
    expect(startDuty('duty', term, owner, { from, calendar })).toMatchObject({ counted })
  })

  test('送达以后她的30日，不计入', () => {
    expect(delivered().duties['firstReviewRequest']).toMatchObject({ owner: 'petitioner', counted: false })
  })
})

describe('台账后来才说的更早的办理，了结在更早的那一日', () => {
  const petition = accepted() // told on 10 March
  const on = (day: string) => meetSooner(petition, plainDate(day), 'notice/1')

  test.each([
    ['更早', '2025-03-07', [{ kind: 'met', duty: 'notice/1', on: '2025-03-07' }]],
    ['同一日', '2025-03-10', []],
    ['更晚', '2025-03-11', []],
  ])('%s的', (_, day, entries) => {
    expect(on(day)).toEqual(entries)
  })

  test('没有这一项义务的，什么也不了结', () => {
    expect(meetSooner(petition, from, 'notice/9')).toEqual([])
  })

  test('免去了的，不因此变成履行过', () => {
    const known = facts({ today: '2025-05-06', actor: handlerOf('water'), texts: ['notice'] })
    const routed = act(petition, acts.route, { on: '2025-05-06', route: 'judicial', body: '县人民法院' }, known)
    expect(routed.duties['reply/1']?.status).toBe('waived')
    expect(meetSooner(routed, plainDate('2025-04-01'), 'reply/1')).toEqual([])
    expect(outcomeOwed(routed)).toMatchObject({ owner: 'water' })
  })
})
