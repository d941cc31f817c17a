import { describe, expect, test } from 'vitest'
import { acts } from './actions/index.ts'
import type { Actor } from './facts.ts'
import { closeRound, papersInTransit, reviewerOf, reviewersOf } from './rounds.ts'
import type { Petition } from './state.ts'
import { act, facts } from './testing.ts'
import { everyText } from './testing-draws.ts'
import { city, county, land, stages } from './testing-stages.ts'

const by = (actor: Actor, today: string) => ({ ...facts({ today, actor }), texts: everyText })
const revoke = { result: 'revoked', redoBy: '2025-12-31' }
/** Revoked by the first review, by the final review: each paper is still on its way to her. */
const revoked = act(
  stages.firstReview,
  acts.answerFirstReview,
  { on: '2025-09-25', ...revoke },
  by(county, '2025-09-25'),
)
const finallyRevoked = act(
  stages.finalReview,
  acts.answerFinalReview,
  { on: '2025-11-10', ...revoke },
  by(city, '2025-11-10'),
)
const arrived = (petition: Petition, paper: string, actor: Actor) =>
  act(petition, acts.deliver, { paper, on: '2025-11-12', method: 'post' }, by(actor, '2025-11-12'))

describe('在途的文书', () => {
  test.each([
    ['没有送出的，没有', stages.accepted, []],
    ['处理意见书', stages.concluded, [{ paper: 'opinion', leftOn: '2025-08-01', service: 'service/opinion' }]],
    ['送达以后，没有', stages.delivered, []],
    [
      '复查意见书',
      stages.firstReviewAnswered,
      [{ paper: 'firstReview', leftOn: '2025-09-25', service: 'service/firstReview' }],
    ],
    [
      '复核意见书',
      stages.finalReviewAnswered,
      [{ paper: 'finalReview', leftOn: '2025-11-10', service: 'service/finalReview' }],
    ],
    [
      '撤销原意见的复查意见书，记在前一轮',
      revoked,
      [{ paper: 'firstReview', leftOn: '2025-09-25', service: 'service/firstReview', past: 0 }],
    ],
  ] as const)('%s', (_, petition, papers) => {
    expect(papersInTransit(petition)).toEqual(papers)
  })

  test('前一轮的文书送达，只记它的日子', () => {
    const after = arrived(finallyRevoked, 'finalReview', city)
    const [before] = finallyRevoked.pastRounds ?? []
    expect(after.pastRounds).toEqual([
      { ...before, finalReview: { ...before?.finalReview, deliveredOn: '2025-11-12' } },
    ])
    expect(papersInTransit(after)).toEqual([])
  })

  test('两轮的文书都在途的，各记各的', () => {
    const anew = {
      ...finallyRevoked,
      pastRounds: [...(revoked.pastRounds ?? []), ...(finallyRevoked.pastRounds ?? [])],
    }
    const service = finallyRevoked.duties['service/finalReview']
    if (service === undefined) throw new Error('没有送达的义务')
    const second = { ...service, id: 'service/finalReview/2' }
    const both = { ...anew, duties: { ...revoked.duties, [second.id]: second } }
    expect(papersInTransit(both).map(({ paper, past }) => [paper, past])).toEqual([
      ['firstReview', 0],
      ['finalReview', 1],
    ])
    const after = arrived(both, 'finalReview', city)
    expect(
      after.pastRounds?.map(({ firstReview, finalReview }) => [firstReview?.deliveredOn, finalReview?.deliveredOn]),
    ).toEqual([
      [undefined, undefined],
      ['2025-09-28', '2025-11-12'],
    ])
  })
})

describe('复查、复核的机关', () => {
  test.each([
    ['没有请求过的', stages.delivered, undefined, []],
    ['复查中', stages.firstReview, 'county', ['county']],
    ['复核中', stages.finalReview, 'city', ['county', 'city']],
    ['复查撤销以后，复查意见书还没有送达的', revoked, 'county', ['county']],
    ['复核撤销以后，复核意见书还没有送达的', finallyRevoked, 'city', ['city']],
    ['复核意见书送达以后', arrived(finallyRevoked, 'finalReview', city), undefined, []],
  ] as const)('%s', (_, petition, reviewer, all) => {
    expect([reviewerOf(petition), reviewersOf(petition)]).toEqual([reviewer, all])
  })

  test('处理意见书还没有送达的，没有复查机关', () => {
    expect([reviewerOf(stages.concluded), reviewersOf(stages.concluded)]).toEqual([undefined, []])
  })
})

describe('前一轮的答复留在案卷里', () => {
  test('履行法定职责的答复，同处理意见书一样留下', () => {
    const duty = act(stages.accepted, acts.route, { on: '2025-06-20', route: 'statutoryDuty' }, by(land, '2025-06-20'))
    const perform = { on: '2025-07-11', performance: 'performed', remedy: 'either', method: 'post' }
    const answered = act(duty, acts.performDuty, perform, by(land, '2025-07-11'))
    const { otherAnswer } = answered
    expect(otherAnswer).toBeDefined()
    const closed = closeRound(answered)
    expect(closed.pastRounds).toStrictEqual([{ unit: 'land', otherAnswer }])
    expect(closed).not.toHaveProperty('otherAnswer')
  })
})
