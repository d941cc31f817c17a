import { describe, expect, test } from 'vitest'
import { act, eventOf, expectRefused, facts, officeHead, registrar } from '../../testing.ts'
import { confirm, reported, stages } from '../../testing-stages.ts'
import { end } from '../end/decide.ts'
import { requestFirstReview } from './decide.ts'

const petition = stages.delivered
const on = (today: string, ...texts: readonly string[]) => facts({ today, texts })
const byHead = (today: string) => facts({ today, texts: ['request'], actor: officeHead })
const ask = (day: string, more: object = {}) => ({ on: day, reviewer: 'county', ...more })

describe('第三十五条：请求复查', () => {
  test('收到书面答复之日起30日内请求：请求的期限已用，复查机关30日内须答复', () => {
    const after = act(petition, requestFirstReview, ask('2025-09-03'), on('2025-09-03', 'request'))
    expect(after.stage).toBe('firstReview')
    expect(after.firstReview).toEqual({ requestedOn: '2025-09-03', reviewer: 'county', late: false })
    expect(after.duties['firstReviewRequest']?.status).toBe('met')
    expect(after.duties['firstReview']).toMatchObject({ owner: 'county', from: '2025-09-03', due: '2025-10-09' })
  })

  test('期限内的请求不须谁批准，填了决定受理也不记作逾期', () => {
    const event = eventOf(
      petition,
      requestFirstReview,
      ask('2025-09-03', { takeLate: true }),
      on('2025-09-03', 'request'),
    )
    expect(event).toMatchObject({ late: false })
    expect(event).not.toHaveProperty('takenBy')
  })

  test('逾期不当然丧失：由信访局负责人本人决定受理，注明逾期（问题7）', () => {
    const refused = expectRefused(petition, requestFirstReview, ask('2025-09-04'), byHead('2025-09-04'))
    expect(refused).toMatchObject({ refused: 'outOfTime' })
    expect(refused.text).toContain('到2025年9月3日为止')
    const late = ask('2025-09-04', { takeLate: true })
    expect(eventOf(petition, requestFirstReview, late, byHead('2025-09-04'))).toMatchObject({
      late: true,
      takenBy: officeHead.id,
    })
    const byClerk = facts({ today: '2025-09-04', texts: ['request'], actor: registrar })
    expect(expectRefused(petition, requestFirstReview, late, byClerk).refused).toBe('notDecidedByHead')
  })

  test('标记为未请求而终了的，不妨碍日后经决定重新打开', () => {
    const ended = act(reported(petition), end, { on: '2025-09-04', reason: 'reviewNotSought' }, on('2025-09-04'))
    const again = act(ended, requestFirstReview, ask('2025-12-01', { takeLate: true }), byHead('2025-12-01'))
    expect(again.stage).toBe('firstReview')
    expect(again).not.toHaveProperty('ended')
    expect(again).not.toHaveProperty('endedOn')
    expect(again.duties['firstReview']?.status).toBe('running')
  })

  test.each([
    ['还没有送达', stages.concluded, 'stillBeingHandled'],
    ['已经请求过', stages.firstReview, 'alreadyAsked'],
    ['已经复查过', stages.firstReviewDelivered, 'wrongLevel'],
    ['程序已经终了', stages.ended, 'ended'],
  ] as const)('%s的，不能请求', (_, petition, refused) => {
    const answer = expectRefused(petition, requestFirstReview, ask('2025-12-01'), on('2025-12-01', 'request'))
    expect(answer.refused).toBe(refused)
  })

  test.each(['land', 'farm'])('不能由作出前一意见的单位自己复查：%s', (reviewer) => {
    expect(
      expectRefused(petition, requestFirstReview, ask('2025-09-03', { reviewer }), on('2025-09-03', 'request')).refused,
    ).toBe('sameUnit')
  })

  test('第三十条第三款：不能由被检举控告的单位复查', () => {
    const accusing = confirm(petition, 'appeal', 'county')
    expect(expectRefused(accusing, requestFirstReview, ask('2025-09-03'), on('2025-09-03', 'request')).refused).toBe(
      'accusedReviewer',
    )
  })

  test.each([
    ['没有申请', '2025-09-03', [], 'textMissing'],
    ['日期还没有到', '2025-12-02', ['request'], 'dayInFuture'],
    ['日期早于送达', '2025-08-03', ['request'], 'dayOutOfOrder'],
  ] as const)('%s的，退回', (_, day, texts, refused) => {
    const answer = expectRefused(
      petition,
      requestFirstReview,
      ask(day, { takeLate: true }),
      facts({ today: '2025-12-01', texts, actor: officeHead }),
    )
    expect(answer.refused).toBe(refused)
  })
})
