import { stages } from '../../testing-stages.ts'
import { describe, expect, test } from 'vitest'
import {
  act,
  eventOf,
  expectRefused,
  given as blank,
  opinionIssued,
  registered,
  registrar,
  transferred,
  accepted,
} from '../../testing.ts'
import { on } from '../../testing-routing.ts'
import { split } from './decide.ts'

const given = { on: '2025-03-06', demands: ['d2'], kind: 'suggestion' }
const known = { ...on('2025-03-06', registrar, 'reason'), newId: () => 'petition-2' }

describe('混合信访件的拆分', () => {
  test.each([
    ['还在信访局的', registered()],
    ['已经转送的', transferred()],
  ])('%s：原件留下其余诉求，期限一天不变', (_, petition) => {
    const after = act(petition, split, given, known)
    expect([after.demands, after.stage, after.duties]).toEqual([['d1'], petition.stage, petition.duties])
    expect(after.splits).toEqual([{ into: 'petition-2', on: '2025-03-06', demands: ['d2'] }])
  })

  test('另立的一件由谁来登记、是哪一类，记入原件', () => {
    expect(eventOf(registered(), split, given, known)).toMatchObject({ into: 'petition-2', kind: 'suggestion' })
  })

  test.each([
    ['没有登记的', blank(), given, 'notRegistered'],
    ['只有一项诉求的', registered({ demands: ['d1'] }), given, 'oneDemand'],
    ['全部诉求都拆走的', registered(), { ...given, demands: ['d1', 'd2'] }, 'nothingStays'],
    ['没有登记的诉求', registered(), { ...given, demands: ['d9'] }, 'unknownDemand'],
    [
      '同一项诉求选了两次',
      registered({ demands: ['d1', 'd2'] }),
      { ...given, demands: ['d2', 'd2'] },
      'sameDemandTwice',
    ],
    ['已经出具处理意见书的', opinionIssued(), given, 'answeredAlready'],
  ] as const)('%s，不能拆分', (_, petition, input, refused) => {
    expect(expectRefused(petition, split, input, known).refused).toBe(refused)
  })

  test('须写明理由', () => {
    expect(expectRefused(registered(), split, given, on('2025-03-06', registrar)).refused).toBe('textMissing')
  })
})

test('已经受理、还没有答复的，可以拆分；已经办结、终了的，不可以', () => {
  const two = (petition: typeof stages.accepted) => ({ ...petition, demands: ['d1', 'd2'] })
  const day = { ...given, on: '2025-12-01' }
  const late = { ...on('2025-12-01', registrar, 'reason'), newId: () => 'petition-2' }
  expect(eventOf(accepted(), split, day, late)).toMatchObject({ type: 'split', into: 'petition-2' })
  expect(expectRefused(two(stages.firstReview), split, day, late).refused).toBe('answeredAlready')
  const { opinion: _, ...referred } = two(stages.ended)
  expect(expectRefused(referred, split, day, late).refused).toBe('answeredAlready')
})

test('几项之中有一项不是这件的诉求的，退回', () => {
  expect(expectRefused(registered(), split, { ...given, demands: ['d1', 'd9'] }, known).refused).toBe('unknownDemand')
})
