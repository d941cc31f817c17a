import { describe, expect, test } from 'vitest'
import { isOpen, settlementOf } from '../terms/clock.ts'
import type { Actor } from './facts.ts'
import { acts } from './actions/index.ts'
import { reviewerOf } from './rounds.ts'
import type { Petition } from './state.ts'
import { act, eventOf, expectRefused, facts, registrar } from './testing.ts'
import { city, confirm, county, land, stages } from './testing-stages.ts'

const by = (actor: Actor, today: string, ...texts: readonly string[]) => facts({ today, actor, texts })
const { answerFirstReview, answerFinalReview, deliver, issueOpinion, handOver, requestFirstReview } = acts

const revoke = { on: '2025-09-25', result: 'revoked', redoBy: '2025-10-31' }
const revoking = by(county, '2025-09-25', 'opinion')
const revoked = act(stages.firstReview, answerFirstReview, revoke, revoking)

/** Answered anew by 国土 on 20 October, and proved to have arrived on the 24th. */
function answeredAnew(petition: Petition): Petition {
  const answers = [{ demand: 'd1', outcome: 'explain' }]
  const texts = ['answer.d1', 'basis.d1']
  const issued = act(petition, issueOpinion, { on: '2025-10-20', answers }, by(land, '2025-10-20', ...texts))
  const left = act(issued, handOver, { on: '2025-10-20', method: 'post' }, by(land, '2025-10-20'))
  const arrival = { paper: 'opinion', on: '2025-10-24', method: 'post' }
  return act(left, deliver, arrival, by(land, '2025-10-24', 'proof'))
}

describe('撤销并责令限期重新办理', () => {
  test('原意见书留在案卷里，承办单位欠一份新的答复，到指定的那一天', () => {
    expect(revoked.stage).toBe('accepted')
    expect(revoked.opinion).toBeUndefined()
    expect(revoked.firstReview).toBeUndefined()
    expect(revoked.pastRounds).toMatchObject([
      { unit: 'land', opinion: { deliveredOn: '2025-08-04' }, firstReview: { answeredOn: '2025-09-25' } },
    ])
    expect(revoked.duties['redo/1']).toMatchObject({ owner: 'land', due: '2025-10-31', counted: false, term: 'redo' })
  })

  test('复查意见书照样须送达信访人，由复查机关证明；不另起请求复核的期限', () => {
    expect(reviewerOf(revoked)).toBe('county')
    const served = { paper: 'firstReview', on: '2025-09-28', method: 'post' }
    const after = act(revoked, deliver, served, by(county, '2025-09-28', 'proof'))
    expect(after.stage).toBe('accepted')
    expect(after.pastRounds?.[0]?.firstReview?.deliveredOn).toBe('2025-09-28')
    expect(after.duties['finalReviewRequest']).toBeUndefined()
    expect(reviewerOf(after)).toBeUndefined()
  })

  test('新的意见书可以再请求复查；前一次的期限和结果不受影响', () => {
    const again = answeredAnew(revoked)
    expect(again.stage).toBe('delivered')
    expect(again.duties['redo/1']).toMatchObject({ status: 'met', settledOn: '2025-10-20' })
    expect(again.duties['firstReviewRequest']).toMatchObject({ status: 'met', from: '2025-08-04' })
    expect(again.duties['firstReviewRequest/2']).toMatchObject({ status: 'running', from: '2025-10-24' })
    const asking = { on: '2025-11-03', reviewer: 'county' }
    const second = act(again, requestFirstReview, asking, by(registrar, '2025-11-03', 'request'))
    expect(second.stage).toBe('firstReview')
    expect(second.duties['firstReview/2']).toMatchObject({ owner: 'county', status: 'running', counted: true })
    expect(settlementOf(second.duties['firstReview'])).toEqual({ on: '2025-09-25', timely: true })
  })

  test('重新办理逾期的，如实记为逾期', () => {
    const answers = [{ demand: 'd1', outcome: 'explain' }]
    const texts = ['answer.d1', 'basis.d1']
    const issued = act(revoked, issueOpinion, { on: '2025-11-03', answers }, by(land, '2025-11-03', ...texts))
    const left = { on: '2025-11-03', method: 'post' }
    expect(eventOf(issued, handOver, left, by(land, '2025-11-03'))).toMatchObject({ late: true })
  })

  test('复核撤销的，复查和复核都留在案卷里，重新从答复开始', () => {
    const given = { on: '2025-11-10', result: 'revoked', redoBy: '2025-12-31' }
    const after = act(stages.finalReview, answerFinalReview, given, by(city, '2025-11-10', 'opinion'))
    expect(after).toMatchObject({ stage: 'accepted' })
    expect(after.pastRounds?.[0]).toMatchObject({
      firstReview: { reviewer: 'county' },
      finalReview: { reviewer: 'city' },
    })
    const served = { paper: 'finalReview', on: '2025-11-12', method: 'post' }
    const arrived = act(after, deliver, served, by(city, '2025-11-12', 'proof'))
    expect(arrived.ended).toBeUndefined()
    expect(
      Object.values(arrived.duties)
        .filter(isOpen)
        .map(({ id }) => id),
    ).toContain('redo/1')
  })

  test('前一次的复核机关不能改作复查机关', () => {
    const given = { on: '2025-11-10', result: 'revoked', redoBy: '2025-12-31' }
    const after = act(stages.finalReview, answerFinalReview, given, by(city, '2025-11-10', 'opinion'))
    const answers = [{ demand: 'd1', outcome: 'explain' }]
    const known = by(land, '2025-11-20', 'answer.d1', 'basis.d1', 'proof')
    const issued = act(after, issueOpinion, { on: '2025-11-20', answers }, known)
    const left = act(issued, handOver, { on: '2025-11-20', method: 'post' }, known)
    const again = act(left, deliver, { paper: 'opinion', on: '2025-11-20', method: 'post' }, known)
    const ask = { on: '2025-11-25', reviewer: 'city' }
    const answer = expectRefused(again, requestFirstReview, ask, by(registrar, '2025-11-25', 'request'))
    expect(answer).toMatchObject({ refused: 'wrongLevel', article: '第三十五条' })
  })

  test('第三十条第三款：承办单位已知是被检举控告的，不交回它，由信访局另行转送', () => {
    const accusing = confirm(stages.firstReview, 'appeal', 'land')
    const after = act(accusing, answerFirstReview, revoke, revoking)
    expect(after.stage).toBe('registered')
    expect(after.assignments.every(({ status }) => status === 'returned')).toBe(true)
    expect(after.duties['redispatch/1']).toMatchObject({ owner: 'office', status: 'running' })
    expect(after.duties['redo/1']).toBeUndefined()
  })

  test.each([
    ['撤销而没有指定期限', { result: 'revoked', redoBy: undefined }, 'redoByMissing'],
    ['指定的期限已经过去', { redoBy: '2025-09-25' }, 'redoByPast'],
    ['没有撤销却指定了期限', { result: 'changed' }, 'nothingToRedo'],
  ] as const)('%s的，退回', (_, changes, refused) => {
    const answer = expectRefused(stages.firstReview, answerFirstReview, { ...revoke, ...changes }, revoking)
    expect(answer.refused).toBe(refused)
  })
})

describe('撤销以后', () => {
  test('第三十二条第二款：原意见所支持的不再要执行，别的不因此了结', () => {
    const after = act(stages.firstReview, answerFirstReview, revoke, revoking)
    expect(after.duties['enforcement']).toMatchObject({ status: 'waived', waived: 'opinionRevoked' })
    expect(after.duties['feedback/1']?.status).toBe('running')
  })

  test('主办单位重新办理，协办单位的那一份照旧', () => {
    expect(revoked.assignments.map(({ unit, status }) => [unit, status])).toEqual([
      ['land', 'accepted'],
      ['farm', 'sent'],
    ])
  })

  test('只有协办单位是被检举控告的，只收回它的，主办单位照样重新办理', () => {
    const after = act(confirm(stages.firstReview, 'appeal', 'farm'), answerFirstReview, revoke, revoking)
    expect(after.assignments.map(({ unit, status }) => [unit, status])).toEqual([
      ['land', 'accepted'],
      ['farm', 'returned'],
    ])
    expect(after.duties['redo/1']).toMatchObject({ owner: 'land', status: 'running' })
  })

  test('没有单位持有的，由信访局重新转送', () => {
    const nobody: Petition = {
      ...stages.firstReview,
      assignments: stages.firstReview.assignments.map((each) => ({ ...each, status: 'returned' })),
    }
    const after = act(nobody, answerFirstReview, revoke, revoking)
    expect(after.stage).toBe('registered')
    expect(after.duties['redispatch/anew']).toMatchObject({ owner: 'office', status: 'running' })
  })
})
