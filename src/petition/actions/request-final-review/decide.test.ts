import { describe, expect, test } from 'vitest'
import { act, eventOf, expectRefused, facts, officeHead, registrar } from '../../testing.ts'
import { confirm, reported, stages } from '../../testing-stages.ts'
import { end } from '../end/decide.ts'
import { requestFinalReview } from './decide.ts'

const petition = stages.firstReviewDelivered
const on = (today: string, ...texts: readonly string[]) => facts({ today, texts })
const byHead = (today: string) => facts({ today, texts: ['request'], actor: officeHead })
const ask = (day: string, more: object = {}) => ({ on: day, reviewer: 'city', ...more })

describe('第三十六条第一款：请求复核', () => {
  test('收到书面答复之日起30日内请求：请求的期限已用，复核机关30日内须答复', () => {
    const after = act(petition, requestFinalReview, ask('2025-10-28'), on('2025-10-28', 'request'))
    expect(after.stage).toBe('finalReview')
    expect(after.finalReview).toEqual({ requestedOn: '2025-10-28', reviewer: 'city', late: false })
    expect(after.duties['finalReviewRequest']?.status).toBe('met')
    expect(after.duties['finalReview']).toMatchObject({ owner: 'city', from: '2025-10-28', due: '2025-11-27' })
  })

  test('期限内的请求不须谁批准，填了决定受理也不记作逾期', () => {
    const event = eventOf(
      petition,
      requestFinalReview,
      ask('2025-10-28', { takeLate: true }),
      on('2025-10-28', 'request'),
    )
    expect(event).toMatchObject({ late: false })
    expect(event).not.toHaveProperty('takenBy')
  })

  test('逾期不当然丧失：由信访局负责人本人决定受理，注明逾期（问题7）', () => {
    const refused = expectRefused(petition, requestFinalReview, ask('2025-10-29'), byHead('2025-10-29'))
    expect(refused).toMatchObject({ refused: 'outOfTime' })
    expect(refused.text).toContain('到2025年10月28日为止')
    const late = ask('2025-10-29', { takeLate: true })
    expect(eventOf(petition, requestFinalReview, late, byHead('2025-10-29'))).toMatchObject({
      late: true,
      takenBy: officeHead.id,
    })
    const byClerk = facts({ today: '2025-10-29', texts: ['request'], actor: registrar })
    expect(expectRefused(petition, requestFinalReview, late, byClerk).refused).toBe('notDecidedByHead')
  })

  test('标记为未请求而终了的，不妨碍日后经决定重新打开', () => {
    const ended = act(reported(petition), end, { on: '2025-10-29', reason: 'reviewNotSought' }, on('2025-10-29'))
    const again = act(ended, requestFinalReview, ask('2025-12-01', { takeLate: true }), byHead('2025-12-01'))
    expect(again.stage).toBe('finalReview')
    expect(again).not.toHaveProperty('ended')
    expect(again).not.toHaveProperty('endedOn')
    expect(again.duties['finalReview']?.status).toBe('running')
  })

  test.each([
    ['还没有复查过', stages.delivered, 'notYetReviewed'],
    ['还没有送达', stages.firstReviewAnswered, 'stillBeingHandled'],
    ['已经请求过', stages.finalReview, 'alreadyAsked'],
    ['程序已经终了', stages.ended, 'ended'],
  ] as const)('%s的，不能请求', (_, petition, refused) => {
    const answer = expectRefused(petition, requestFinalReview, ask('2025-12-01'), on('2025-12-01', 'request'))
    expect(answer.refused).toBe(refused)
  })

  test.each(['land', 'county'])('不能由作出前一意见的单位自己复核：%s', (reviewer) => {
    expect(
      expectRefused(petition, requestFinalReview, ask('2025-10-28', { reviewer }), on('2025-10-28', 'request')).refused,
    ).toBe('sameUnit')
  })

  test('第三十条第三款：不能由被检举控告的单位复核', () => {
    const accusing = confirm(petition, 'appeal', 'city')
    expect(expectRefused(accusing, requestFinalReview, ask('2025-10-28'), on('2025-10-28', 'request')).refused).toBe(
      'accusedReviewer',
    )
  })

  test.each([
    ['没有申请', '2025-10-28', [], 'textMissing'],
    ['日期还没有到', '2025-12-02', ['request'], 'dayInFuture'],
    ['日期早于送达', '2025-09-27', ['request'], 'dayOutOfOrder'],
  ] as const)('%s的，退回', (_, day, texts, refused) => {
    const answer = expectRefused(
      petition,
      requestFinalReview,
      ask(day, { takeLate: true }),
      facts({ today: '2025-12-01', texts, actor: officeHead }),
    )
    expect(answer.refused).toBe(refused)
  })
})
