import { describe, expect, test } from 'vitest'
import { isOpen, settlementOf } from '../../../terms/clock.ts'
import {
  accepted,
  act,
  concluded,
  eventOf,
  expectRefused,
  facts,
  given,
  officeHead,
  petitionId,
  transferred,
} from '../../testing.ts'
import { strikeOut } from './decide.ts'

const by = (today: string, texts = ['reason']) => facts({ today, actor: officeHead, texts })
const known = by('2025-06-02')
const mistake = { on: '2025-06-02', mistake: 'notPetition' }
const twice = { on: '2025-06-02', mistake: 'enteredTwice', other: 'petition-2' }

describe('登记作废：更正，从不删除', () => {
  test('作废以后仍可查阅，谁也不再负有义务', () => {
    const after = act(accepted(), strikeOut, mistake, known)
    expect(after).toMatchObject({ stage: 'ended', ended: 'struckOut', no: 'R-1', demands: ['d1', 'd2'] })
    expect(Object.values(after.duties).filter(isOpen)).toEqual([])
  })

  test('哪里都不计算：办过的、逾期的都不计', () => {
    const before = accepted()
    expect(Object.values(before.duties).some((duty) => settlementOf(duty) !== undefined)).toBe(true)
    const after = act(before, strikeOut, mistake, known) // the reply was due on 9 May
    expect(Object.values(after.duties).flatMap((duty) => settlementOf(duty) ?? [])).toEqual([])
  })

  test('重复录入的，写明保留的是哪一件', () => {
    expect(eventOf(transferred(), strikeOut, twice, known)).toMatchObject({
      other: 'petition-2',
      decidedBy: officeHead.id,
    })
    const [missing, same] = [
      { ...twice, other: undefined },
      { ...twice, other: petitionId },
    ]
    expect(expectRefused(transferred(), strikeOut, missing, known).refused).toBe('otherMissing')
    expect(expectRefused(transferred(), strikeOut, same, known).refused).toBe('samePetition')
  })

  test.each([
    ['还没有登记', given(), mistake, known, 'notRegistered'],
    ['已经作废', act(accepted(), strikeOut, mistake, known), mistake, known, 'alreadyStruckOut'],
    ['已经书面答复信访人', concluded(), mistake, known, 'answered'],
    ['没有理由', accepted(), mistake, by('2025-06-02', []), 'textMissing'],
    ['日期还没有到', accepted(), mistake, by('2025-06-01'), 'dayInFuture'],
  ] as const)('%s的，退回', (_, petition, input, facts, refused) => {
    expect(expectRefused(petition, strikeOut, input, facts).refused).toBe(refused)
  })
})

describe('已经答复过的，不能当作登记错误', () => {
  const opinion = { ...transferred(), stage: 'accepted' } as const
  test.each([
    ['答复过建议意见、检举控告的', { ...opinion, otherAnswer: { to: 'suggestion', leftOn: opinion.receivedOn } }],
    ['重新办理中的，从前答复过', { ...opinion, pastRounds: [{ unit: 'water' }] }],
  ] as const)('%s', (_, petition) => {
    expect(expectRefused(petition, strikeOut, mistake, known).refused).toBe('answered')
  })
})

test('作废以后，按期还是逾期都不再计入，别的照旧', () => {
  const before = accepted()
  const after = act(before, strikeOut, mistake, known)
  expect(after.duties['notice/1']).toEqual({ ...before.duties['notice/1'], counted: false })
})
