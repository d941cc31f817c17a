import { describe, expect, test } from 'vitest'
import { acts } from '../index.ts'
import {
  act,
  concluded,
  delivered,
  eventOf,
  expectRefused,
  facts,
  handlerOf,
  opinionIssued,
  statusOf,
  text,
} from '../../testing.ts'
import type { Petition } from '../../state.ts'
import { deliver } from './decide.ts'

const { answerFinalReview, answerFirstReview, requestFinalReview, requestFirstReview } = acts
const onDay = (today: string) => facts({ today, texts: ['proof', 'request', 'opinion'] })
const proved = (on: string, paper = 'opinion') => ({ paper, on, method: 'post' })
const today = '2025-05-06'
const known = onDay(today)

type OpinionAnswers = NonNullable<Petition['opinion']>['answers']

const reviewed = (): Petition => {
  const asked = act(delivered(), requestFirstReview, { on: '2025-05-20', reviewer: 'county' }, onDay('2025-05-20'))
  return act(asked, answerFirstReview, { on: '2025-06-10', result: 'upheld' }, onDay('2025-06-10'))
}

describe('记明送达', () => {
  test('第三十五条：自有证据证明的送达之日起30日内，信访人可以请求复查', () => {
    const petition = delivered()
    expect(petition).toMatchObject({ stage: 'delivered', opinion: { deliveredOn: today } })
    expect(statusOf(petition, 'service/opinion')).toBe('met')
    expect(petition.duties['firstReviewRequest']).toMatchObject({ owner: 'petitioner', from: today, due: '2025-06-05' })
  })

  test('第三十六条第一款：复查意见送达之日起30日内，信访人可以请求复核', () => {
    const petition = act(reviewed(), deliver, proved('2025-06-16', 'firstReview'), onDay('2025-06-16'))
    expect(petition.stage).toBe('firstReviewDelivered')
    expect(statusOf(petition, 'service/firstReview')).toBe('met')
    expect(petition.duties['finalReviewRequest']).toMatchObject({ owner: 'petitioner', due: '2025-07-16' })
  })

  test('第三十二条第二款：支持诉求的，自送达之日起由主办单位执行；一项也没有支持的，没有执行的义务', () => {
    expect(delivered().duties['enforcement']).toMatchObject({ owner: 'water', from: today, status: 'running' })
    const answered = (answers: OpinionAnswers) => {
      const petition = concluded()
      if (petition.opinion === undefined) throw new Error('本例应有处理意见')
      return act({ ...petition, opinion: { ...petition.opinion, answers } }, deliver, proved(today), known)
    }
    expect(
      answered([{ demand: 'd1', outcome: 'explain', answer: text('a'), basis: text('b') }]).duties,
    ).not.toHaveProperty('enforcement')
    expect(answered('notRecorded').duties).not.toHaveProperty('enforcement')
  })

  test('第三十条第三款：应当执行的正是被检举控告的单位的，由信访局负责', () => {
    const accused = act({ ...concluded(), accusedUnits: ['water'] }, deliver, proved(today), known)
    expect(accused.duties['enforcement']).toMatchObject({ owner: 'office' })
  })

  test('复查意见送达的，不另起一次执行', () => {
    const at = onDay('2025-06-16')
    const served = eventOf(reviewed(), deliver, proved('2025-06-16', 'firstReview'), at)
    expect(served.clocks.map(({ duty }) => duty)).toEqual(['service/firstReview', 'finalReviewRequest'])
  })

  test('第三十六条：复核意见送达，程序终了', () => {
    const first = act(reviewed(), deliver, proved('2025-06-16', 'firstReview'), onDay('2025-06-16'))
    const asked = act(first, requestFinalReview, { on: '2025-06-20', reviewer: 'city' }, onDay('2025-06-20'))
    const answered = act(asked, answerFinalReview, { on: '2025-07-10', result: 'upheld' }, onDay('2025-07-10'))
    const petition = act(answered, deliver, proved('2025-07-15', 'finalReview'), onDay('2025-07-15'))
    expect(petition).toMatchObject({ stage: 'ended', ended: 'finalReviewDelivered' })
    expect(statusOf(petition, 'service/finalReview')).toBe('met')
  })

  test('没有送达证明的，复查的30日不开始', () => {
    const silent = facts({ today, actor: handlerOf('water') })
    expect(expectRefused(concluded(), deliver, proved(today), silent).refused).toBe('textMissing')
    expect(concluded().duties['firstReviewRequest']).toBeUndefined()
  })

  test('台账载有送达日期、未载证明的，如实记为未载', () => {
    const event = eventOf(concluded(), deliver, { paper: 'opinion', on: today }, facts({ today, imported: true }))
    expect(event).toMatchObject({ proof: 'notRecorded', method: 'notRecorded' })
  })

  test.each([
    ['还没有送出的', opinionIssued(), proved(today), 'nothingToDeliver'],
    ['已经记明送达的', delivered(), proved(today), 'nothingToDeliver'],
    ['文书种类不对的', concluded(), proved(today, 'firstReview'), 'otherPaper'],
    ['没有送达方式的', concluded(), { paper: 'opinion', on: today }, 'noMethod'],
    ['早于送出之日的', concluded(), proved('2025-04-28'), 'dayOutOfOrder'],
    ['日子在将来的', concluded(), proved('2025-05-07'), 'dayInFuture'],
  ] as const)('%s，不能记明送达', (_, petition, input, refused) => {
    expect(expectRefused(petition, deliver, input, known).refused).toBe(refused)
  })
})

test('复核意见书的送达之日记在案卷里，前面各件的送达之日不改', () => {
  const asked = act(reviewed(), deliver, proved('2025-06-12', 'firstReview'), onDay('2025-06-12'))
  const requested = act(asked, requestFinalReview, { on: '2025-06-20', reviewer: 'city' }, onDay('2025-06-20'))
  const answered = act(requested, answerFinalReview, { on: '2025-07-10', result: 'upheld' }, onDay('2025-07-10'))
  const after = act(answered, deliver, proved('2025-07-12', 'finalReview'), onDay('2025-07-12'))
  expect([after.opinion, after.firstReview, after.finalReview].map((paper) => paper?.deliveredOn)).toEqual([
    '2025-05-06',
    '2025-06-12',
    '2025-07-12',
  ])
})

test('撤销原意见的复查意见书送达，哪一轮请求复核的期限都不开始', () => {
  const asked = act(delivered(), requestFirstReview, { on: '2025-05-20', reviewer: 'county' }, onDay('2025-05-20'))
  const revoking = { on: '2025-06-10', result: 'revoked', redoBy: '2025-07-31' }
  const revoked = act(asked, answerFirstReview, revoking, onDay('2025-06-10'))
  const { clocks } = eventOf(revoked, deliver, proved('2025-06-12', 'firstReview'), onDay('2025-06-12'))
  expect(clocks).toEqual([{ kind: 'met', duty: 'service/firstReview', on: '2025-06-12' }])
})

test('问题24：电子送达的，记下事先同意；别的方式，不记', () => {
  const event = (method: string) =>
    eventOf(concluded(), deliver, { paper: 'opinion', on: today, method, consentRecorded: true }, known)
  expect(event('electronic')).toMatchObject({ method: 'electronic', consentRecorded: true })
  expect(Object.keys(event('post'))).not.toContain('consentRecorded')
})
