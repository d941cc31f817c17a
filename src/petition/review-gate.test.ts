import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar/plain-date.ts'
import { acts } from './actions/index.ts'
import { reviewGate } from './review-gate.ts'
import { act, facts, officeHead } from './testing.ts'
import { reported, stages } from './testing-stages.ts'

const gate = (petition: Parameters<typeof reviewGate>[0], level: 'firstReview' | 'finalReview', day: string) =>
  reviewGate(petition, level, plainDate(day))

describe('第三十五条、第三十六条第一款：能不能请求复查、复核', () => {
  test('30日自有证据证明的送达之日起算，末日当天还在期限以内', () => {
    expect(gate(stages.delivered, 'firstReview', '2025-09-03')).toMatchObject({
      standing: 'inTime',
      deliveredOn: '2025-08-04',
      until: '2025-09-03',
    })
    expect(gate(stages.firstReviewDelivered, 'finalReview', '2025-10-28')).toMatchObject({
      standing: 'inTime',
      deliveredOn: '2025-09-28',
    })
  })

  test('逾期只是提示，不是拒绝', () => {
    expect(gate(stages.delivered, 'firstReview', '2025-09-04')).toMatchObject({
      standing: 'outOfTime',
      until: '2025-09-03',
      since: '2025-09-04',
      article: '第三十五条',
    })
  })

  test('标记为未请求而终了的，仍然只是逾期', () => {
    const known = facts({ today: '2025-09-04', actor: officeHead })
    const ended = act(reported(stages.delivered), acts.end, { on: '2025-09-04', reason: 'reviewNotSought' }, known)
    expect(gate(ended, 'firstReview', '2025-12-01')).toMatchObject({ standing: 'outOfTime' })
  })

  test.each([
    ['还没有登记', 'blank', 'firstReview', 'stillBeingHandled'],
    ['还在办理', 'accepted', 'firstReview', 'stillBeingHandled'],
    ['送出而没有证明送达', 'concluded', 'firstReview', 'stillBeingHandled'],
    ['复查还没有答复', 'firstReview', 'firstReview', 'alreadyAsked'],
    ['复查意见还没有送达', 'firstReviewAnswered', 'firstReview', 'alreadyAsked'],
    ['复查过了，应当请求复核', 'firstReviewDelivered', 'firstReview', 'wrongLevel'],
    ['复核中', 'finalReview', 'firstReview', 'alreadyAsked'],
    ['复核送达', 'ended', 'firstReview', 'ended'],
    ['还在办理', 'accepted', 'finalReview', 'stillBeingHandled'],
    ['没有复查过', 'delivered', 'finalReview', 'notYetReviewed'],
    ['复查还没有答复', 'firstReview', 'finalReview', 'stillBeingHandled'],
    ['复查意见还没有送达', 'firstReviewAnswered', 'finalReview', 'stillBeingHandled'],
    ['复核中', 'finalReview', 'finalReview', 'alreadyAsked'],
    ['复核送达', 'ended', 'finalReview', 'ended'],
  ] as const)('%s（%s），%s：%s', (_, stage, level, refused) => {
    const answer = gate(stages[stage], level, '2025-12-01')
    expect(answer).toMatchObject({ refused })
    expect(answer.text).not.toBe('')
  })
})
