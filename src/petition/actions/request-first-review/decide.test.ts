import { describe, expect, test } from 'vitest'
import { act, decide, eventOf, expectRefused, facts } from '../../testing.ts'
import { confirm, reported, stages } from '../../testing-stages.ts'
import { end } from '../end/decide.ts'
import { requestFirstReview } from './decide.ts'
import { refusals } from './texts.ts'

const petition = stages.delivered
const on = (today: string, ...texts: readonly string[]) => facts({ today, texts })
const ask = (day: string, more: object = {}) => ({ on: day, reviewer: 'county', ...more })

describe('第三十五条：请求复查', () => {
  test('收到书面答复之日起30日内请求：请求的期限已用，复查机关30日内须答复', () => {
    const after = act(petition, requestFirstReview, ask('2025-09-03'), on('2025-09-03', 'request'))
    expect(after.stage).toBe('firstReview')
    expect(after.firstReview).toEqual({ requestedOn: '2025-09-03', reviewer: 'county', late: false })
    expect(after.duties['firstReviewRequest']?.status).toBe('met')
    expect(after.duties['firstReview']).toMatchObject({ owner: 'county', from: '2025-09-03', due: '2025-10-09' })
  })

  test('期限内的请求不须谁批准，填了决定人也不记作逾期', () => {
    const event = eventOf(
      petition,
      requestFirstReview,
      ask('2025-09-03', { takenBy: 'head' }),
      on('2025-09-03', 'request'),
    )
    expect(event).toMatchObject({ late: false })
    expect(event).not.toHaveProperty('takenBy')
  })

  test('逾期不当然丧失：经具名决定可以受理，注明逾期（问题7）', () => {
    const facts = on('2025-09-04', 'request')
    expect(decide(petition, requestFirstReview, ask('2025-09-04'), facts)).toEqual(
      refusals.outOfTime(petition.duties['firstReviewRequest']?.due ?? petition.receivedOn),
    )
    expect(expectRefused(petition, requestFirstReview, ask('2025-09-04'), facts).text).toContain('到2025年9月3日为止')
    const event = eventOf(petition, requestFirstReview, ask('2025-09-04', { takenBy: 'staff-office-head' }), facts)
    expect(event).toMatchObject({ late: true, takenBy: 'staff-office-head' })
  })

  test('标记为未请求而终了的，不妨碍日后经决定重新打开', () => {
    const ended = act(reported(petition), end, { on: '2025-09-04', reason: 'reviewNotSought' }, on('2025-09-04'))
    const again = act(
      ended,
      requestFirstReview,
      ask('2025-12-01', { takenBy: 'staff-office-head' }),
      on('2025-12-01', 'request'),
    )
    expect(again.stage).toBe('firstReview')
    expect(again).not.toHaveProperty('ended')
    expect(again).not.toHaveProperty('endedOn')
    expect(again.duties['firstReview']?.status).toBe('running')
  })

  test.each([
    ['还没有送达', stages.concluded],
    ['已经请求过', stages.firstReview],
    ['程序已经终了', stages.ended],
  ])('%s的，不能请求', (_, petition) => {
    expect(decide(petition, requestFirstReview, ask('2025-12-01'), on('2025-12-01', 'request'))).toBe(
      refusals.notDelivered,
    )
  })

  test.each(['land'])('不能由作出前一意见的单位自己复查：%s', (reviewer) => {
    expect(decide(petition, requestFirstReview, ask('2025-09-03', { reviewer }), on('2025-09-03', 'request'))).toBe(
      refusals.sameUnit,
    )
  })

  test('第三十条第三款：不能由被检举控告的单位复查', () => {
    const accusing = confirm(petition, 'appeal', 'county')
    expect(decide(accusing, requestFirstReview, ask('2025-09-03'), on('2025-09-03', 'request'))).toBe(
      refusals.accusedReviewer,
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
      ask(day, { takenBy: 'head' }),
      on('2025-12-01', ...texts),
    )
    expect(answer.refused).toBe(refused)
  })
})
