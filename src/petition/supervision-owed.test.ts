import { describe, expect, test } from 'vitest'
import { plainDate as day } from '../calendar/plain-date.ts'
import { acts } from './actions/index.ts'
import type { Petition } from './state.ts'
import { supervisionOwed } from './supervision-owed.ts'
import { act, facts } from './testing.ts'
import { stages } from './testing-stages.ts'

const owed = (petition: Petition, today: string) =>
  supervisionOwed(petition, day(today)).map(({ unit, ground, duty }) => `${unit} ${ground} ${duty.id}`)

describe('第四十条第一款：应当及时督办的', () => {
  test('最后一日当天还不督办，次日才督办', () => {
    expect(owed(stages.transferred, '2025-06-20')).toEqual([])
    expect(owed(stages.transferred, '2025-06-21')).toEqual(['land irregularHandling notice/1'])
  })

  test('该告知的没有告知，是违反规定受理；该办结的没有办结，是拖延；久的在先', () => {
    expect(owed(stages.transferred, '2025-08-20')).toEqual([
      'land irregularHandling notice/1',
      'land shirkingOrFalsifying reply/1',
    ])
  })

  test('复查、复核机关逾期没有答复的', () => {
    expect(owed(stages.firstReview, '2025-10-10')).toEqual(['county shirkingOrFalsifying firstReview'])
    expect(owed(stages.finalReview, '2025-11-20')).toEqual(['city shirkingOrFalsifying finalReview'])
  })

  test('信访局自己逾期的、信访人没有用的期限、单位之间互欠的，不由督办解决', () => {
    expect(owed(stages.registered, '2025-07-01')).toEqual([])
    expect(owed(stages.delivered, '2025-12-01')).toEqual([])
    expect(owed(stages.accepted, '2025-08-01')).toEqual([])
  })

  test('逾期以后已经督办过的，等它答复，不重复提示；逾期以前的督办不算', () => {
    const press = (on: string) =>
      act(
        stages.transferred,
        acts.supervise,
        { on, unit: 'land', ground: 'irregularHandling', answerDueOn: '2025-07-10' },
        facts({ today: on, texts: ['advice'] }),
      )
    expect(owed(press('2025-06-23'), '2025-07-01')).toEqual([])
    expect(owed(press('2025-06-18'), '2025-07-01')).toEqual(['land irregularHandling notice/1'])
  })
})

test('督办的是别的单位的，逾期的单位仍须督办', () => {
  const given = { on: '2025-06-23', unit: 'farm', ground: 'irregularHandling', answerDueOn: '2025-07-10' }
  const pressed = act(stages.transferred, acts.supervise, given, facts({ today: '2025-06-23', texts: ['advice'] }))
  expect(owed(pressed, '2025-07-01')).toEqual(['land irregularHandling notice/1'])
})
