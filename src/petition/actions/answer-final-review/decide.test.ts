import { describe, expect, test } from 'vitest'
import { act, expectRefused, facts } from '../../testing.ts'
import { city, stages } from '../../testing-stages.ts'
import { answerFinalReview } from './decide.ts'

const petition = stages.finalReview
const on = (today: string, ...texts: readonly string[]) => facts({ today, actor: city, texts })

describe('第三十六条第一款：提出复核意见', () => {
  test.each(['upheld', 'changed'] as const)('书面答复（%s）：复核的义务履行，须送达并证明', (result) => {
    const after = act(petition, answerFinalReview, { on: '2025-11-10', result }, on('2025-11-10', 'opinion'))
    expect(after.stage).toBe('finalReviewAnswered')
    expect(after.finalReview?.answeredOn).toBe('2025-11-10')
    expect(after.duties['finalReview']).toMatchObject({ status: 'met', settledOn: '2025-11-10' })
    expect(after.duties['service/finalReview']).toMatchObject({ owner: 'city', status: 'running', due: '2025-11-20' })
  })

  test('逾期的答复照答复之日记载', () => {
    const after = act(petition, answerFinalReview, { on: '2025-12-01', result: 'upheld' }, on('2025-12-01', 'opinion'))
    expect(after.duties['finalReview']?.settledOn).toBe('2025-12-01')
  })

  test('没有人请求复核的，无从答复', () => {
    for (const other of [stages.delivered, stages.finalReviewAnswered, stages.ended]) {
      const given = { on: '2025-12-01', result: 'upheld' }
      expect(expectRefused(other, answerFinalReview, given, on('2025-12-01', 'opinion')).refused).toBe('notRequested')
    }
  })

  test.each([
    ['没有复核意见书', '2025-11-10', [], 'textMissing'],
    ['日期还没有到', '2025-12-02', ['opinion'], 'dayInFuture'],
    ['日期早于收到请求之日', '2025-10-19', ['opinion'], 'dayOutOfOrder'],
  ] as const)('%s的，退回', (_, day, texts, refused) => {
    const given = { on: day, result: 'upheld' }
    expect(expectRefused(petition, answerFinalReview, given, on('2025-12-01', ...texts)).refused).toBe(refused)
  })
})
