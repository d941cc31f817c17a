import { describe, expect, test } from 'vitest'
import { act, expectRefused, facts } from '../../testing.ts'
import { county, stages } from '../../testing-stages.ts'
import { answerFirstReview } from './decide.ts'

const petition = stages.firstReview
const on = (today: string, ...texts: readonly string[]) => facts({ today, actor: county, texts })

describe('第三十五条：提出复查意见', () => {
  test.each(['upheld', 'changed'] as const)('书面答复（%s）：复查的义务履行，须送达并证明', (result) => {
    const after = act(petition, answerFirstReview, { on: '2025-09-25', result }, on('2025-09-25', 'opinion'))
    expect(after.stage).toBe('firstReviewAnswered')
    expect(after.firstReview?.answeredOn).toBe('2025-09-25')
    expect(after.duties['firstReview']).toMatchObject({ status: 'met', settledOn: '2025-09-25' })
    expect(after.duties['service/firstReview']).toMatchObject({ owner: 'county', status: 'running', due: '2025-10-09' })
  })

  test('逾期的答复照答复之日记载', () => {
    const after = act(petition, answerFirstReview, { on: '2025-12-01', result: 'upheld' }, on('2025-12-01', 'opinion'))
    expect(after.duties['firstReview']?.settledOn).toBe('2025-12-01')
  })

  test('没有人请求复查的，无从答复', () => {
    for (const other of [stages.delivered, stages.firstReviewAnswered, stages.ended]) {
      const given = { on: '2025-12-01', result: 'upheld' }
      expect(expectRefused(other, answerFirstReview, given, on('2025-12-01', 'opinion')).refused).toBe('notRequested')
    }
  })

  test.each([
    ['没有复查意见书', '2025-09-25', [], 'textMissing'],
    ['日期还没有到', '2025-12-02', ['opinion'], 'dayInFuture'],
    ['日期早于收到请求之日', '2025-08-31', ['opinion'], 'dayOutOfOrder'],
  ] as const)('%s的，退回', (_, day, texts, refused) => {
    const given = { on: day, result: 'upheld' }
    expect(expectRefused(petition, answerFirstReview, given, on('2025-12-01', ...texts)).refused).toBe(refused)
  })
})
