import { describe, expect, test } from 'vitest'
import { act, delivered, expectRefused, eventOf, officeHead, registered, transferred } from '../../testing.ts'
import { stages } from '../../testing-stages.ts'
import { another, on } from '../../testing-routing.ts'
import type { Petition } from '../../state.ts'
import { relate } from '../relate/decide.ts'
import { refuseFurther } from './decide.ts'

const fields = ['sameFacts', 'sameReasons', 'notice', 'care']
const reviewed = another(stages.ended)
const today = '2025-12-03'
const later = (changes: object = {}) => {
  const petition = { ...registered(changes), receivedOn: stages.ended.endedOn ?? registered().receivedOn }
  return { ...petition, registeredOn: petition.receivedOn }
}
const related = (petition: Petition, relation = 'afterFinalReview') =>
  act(petition, relate, { on: today, relation, to: 'petition-0' }, on(today, officeHead))
const known = (earlier?: Petition, texts: readonly string[] = fields) => ({
  ...on(today, officeHead, ...texts),
  ...(earlier !== undefined && { earlier }),
})

describe('第三十六条第三款：复核以后以同一事实和理由再提的，不再受理', () => {
  test('原件有已经送达的复核意见，具名认定同一事实、同一理由，并安排疏导帮扶的，可以不再受理', () => {
    const event = eventOf(related(later()), refuseFurther, { on: today }, known(reviewed))
    expect(event).toMatchObject({ type: 'refusedFurther', earlier: 'petition-0', decidedBy: officeHead.id })
    const after = act(related(later()), refuseFurther, { on: today }, known(reviewed))
    expect([after.stage, after.ended]).toEqual(['ended', 'noFurtherAcceptance'])
    expect(Object.values(after.duties).filter((duty) => duty.status === 'running')).toEqual([])
  })

  test('只是过了请求复查、复核的期限，不能不再受理（问题7）', () => {
    const lapsed: Petition = { ...another(delivered()), stage: 'ended', ended: 'reviewNotSought' }
    expect(expectRefused(related(later()), refuseFurther, { on: today }, known(lapsed)).refused).toBe(
      'notFinallyReviewed',
    )
  })

  test('复核意见作出了还没有送达的，不能不再受理', () => {
    const unproved = another(stages.finalReviewAnswered)
    expect(expectRefused(related(later()), refuseFurther, { on: today }, known(unproved)).refused).toBe(
      'notFinallyReviewed',
    )
  })

  test('复核意见送达以前就收到的，不是不服复核意见再提', () => {
    const refusal = expectRefused(related(registered()), refuseFurther, { on: today }, known(reviewed))
    expect(refusal.refused).toBe('filedBefore')
    expect(refusal.text).toContain('2025年11月12日')
  })

  test.each(fields)('缺少%s的，不能不再受理（问题14、第三十七条第三款）', (missing) => {
    const texts = fields.filter((field) => field !== missing)
    expect(expectRefused(related(later()), refuseFurther, { on: today }, known(reviewed, texts)).refused).toBe(
      'textMissing',
    )
  })

  test.each([
    ['没有确认关联的', later(), reviewed, 'notConfirmed'],
    ['查不到原件的', related(later()), undefined, 'earlierUnknown'],
    ['已经转送给单位的', related(transferred()), reviewed, 'notUntaken'],
  ] as const)('%s，不能不再受理', (_, petition, earlier, refused) => {
    expect(expectRefused(petition, refuseFurther, { on: today }, known(earlier)).refused).toBe(refused)
  })
})

test('还没有到的日子不能不再受理；没有复核过的，菜单里就不能不再受理', () => {
  const tomorrow = { on: '2025-12-04' }
  expect(expectRefused(related(later()), refuseFurther, tomorrow, known(reviewed)).refused).toBe('dayInFuture')
  expect(refuseFurther.open(related(later()), known(reviewed))).toBeUndefined()
  expect(refuseFurther.open(related(later()), known())?.refused).toBe('earlierUnknown')
})
