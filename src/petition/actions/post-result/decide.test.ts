import { describe, expect, test } from 'vitest'
import { acts } from '../index.ts'
import type { Petition } from '../../state.ts'
import { act, expectRefused, facts } from '../../testing.ts'
import { city, confirm, stages } from '../../testing-stages.ts'
import { postResult } from './decide.ts'

const { openHearing, closeHearing, answerFinalReview } = acts
const texts = ['notice', 'minutes', 'conclusion', 'opinion', 'posting']
const on = (today: string, given = texts) => facts({ today, actor: city, texts: given })
const opened = act(stages.finalReview, openHearing, { on: '2025-11-03', ground: 'major' }, on('2025-11-03'))
const closed = act(opened, closeHearing, { on: '2025-11-04' }, on('2025-11-04'))
const answered = act(closed, answerFinalReview, { on: '2025-11-10', result: 'upheld' }, on('2025-11-10'))
const posting = { on: '2025-11-12' }
const posted: Petition = act(answered, postResult, posting, on('2025-11-12'))

describe('公示复核意见', () => {
  test('第三十六条第二款：经过听证的复核意见可以公示，谁也不因此欠什么', () => {
    expect(posted.resultPostedOn).toBe('2025-11-12')
    expect(posted.duties).toEqual(answered.duties)
  })

  test.each([
    ['没有听证', stages.finalReviewAnswered, 'notHeard'],
    ['还没有作出复核意见', closed, 'notAnswered'],
    ['已经公示', posted, 'posted'],
    ['第三十条第三款：检举控告', confirm(answered, 'accusation'), 'accusation'],
    ['已经归档', { ...answered, archivedOn: answered.receivedOn }, 'archived'],
  ] as const)('%s的，不能公示', (_, petition, refused) => {
    expect(expectRefused(petition, postResult, posting, on('2025-11-12')).refused).toBe(refused)
  })

  test('没有公示内容的、早于复核意见的、日子在将来的，退回', () => {
    expect(expectRefused(answered, postResult, posting, on('2025-11-12', [])).refused).toBe('textMissing')
    expect(expectRefused(answered, postResult, { on: '2025-11-09' }, on('2025-11-12')).refused).toBe('dayOutOfOrder')
    expect(expectRefused(answered, postResult, { on: '2025-11-13' }, on('2025-11-12')).refused).toBe('dayInFuture')
  })
})

describe('经过听证的，是指复核中的听证已经结束', () => {
  const refused = (changes: Partial<Petition>) =>
    expectRefused({ ...answered, ...changes }, postResult, posting, on('2025-11-12')).refused
  const [hearing] = answered.hearings ?? []

  test('只在办理、复查中听证过的，听证没有结束的，不能公示', () => {
    if (hearing?.closedOn === undefined) throw new Error('没有听证')
    const { closedOn: _, ...unclosed } = hearing
    expect(refused({ hearings: [{ ...hearing, level: 'handling' }] })).toBe('notHeard')
    expect(refused({ hearings: [{ ...hearing, level: 'firstReview' }] })).toBe('notHeard')
    expect(refused({ hearings: [unclosed] })).toBe('notHeard')
  })

  test('第三十条第三款：有被检举控告的单位的，不论类别，不公示', () => {
    expect(refused({ accusedUnits: ['bank'] })).toBe('accusation')
  })
})
