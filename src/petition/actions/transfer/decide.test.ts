import { describe, expect, test } from 'vitest'
import { acts } from '../index.ts'
import { act, dueOf, expectRefused, facts, given, registered, statusOf, transferred } from '../../testing.ts'
import { transfer } from './decide.ts'

const { confirmKind } = acts
const today = '2025-03-05'
const known = facts({ today })

describe('转送', () => {
  test('第二十二条第一款：转送即履行了信访局的15日', () => {
    expect(transferred().duties['dispatch']).toMatchObject({ status: 'met', settledOn: today })
  })

  test('第二十三条第三款：主办单位自收到之日起15日内告知，最迟自第15日起60日内办结', () => {
    const petition = transferred()
    expect(petition.stage).toBe('dispatched')
    expect(petition.duties['notice/1']).toMatchObject({ term: 'noticeForwarded', owner: 'water', due: '2025-03-20' })
    expect(petition.duties['reply/1']).toMatchObject({ owner: 'water', from: '2025-03-20', due: '2025-05-19' })
  })

  test('协办单位只对主办单位负责，不计入对信访人的期限', () => {
    expect(transferred().duties['assist/2']).toMatchObject({ owner: 'housing', counted: false })
    expect(transferred().duties['notice/2']).toBeUndefined()
  })

  test('纸质转送的，期限自单位签收之日起算', () => {
    const input = { on: today, units: ['water'], receivedOn: '2025-03-07' }
    const petition = act(registered(), transfer, input, facts({ today: '2025-03-07' }))
    expect(petition.duties['notice/1']).toMatchObject({ from: '2025-03-07' })
    expect(petition.duties['dispatch']).toMatchObject({ settledOn: today })
  })

  test('第三十四条的60日不适用于建议意见', () => {
    expect(dueOf(transferred(['water'], { kind: 'suggestion' }), 'reply/1')).toBeUndefined()
    expect(statusOf(transferred(['water'], { kind: 'accusation' }), 'handling/1')).toBe('running')
  })

  test.each([
    ['没有登记的不能转送', given(), { on: today, units: ['water'] }, 'notAtOffice'],
    ['已经在承办单位手里的不能再转送', transferred(), { on: today, units: ['housing'] }, 'notAtOffice'],
    ['同一单位不能填两次', registered(), { on: today, units: ['water', 'water'] }, 'sameUnitTwice'],
    [
      '单位收到不能早于转送',
      registered(),
      { on: today, units: ['water'], receivedOn: '2025-03-04' },
      'receivedBeforeSent',
    ],
    ['转送的日子不能在将来', registered(), { on: '2025-03-06', units: ['water'] }, 'dayInFuture'],
    ['转送不能早于收到信访件', registered(), { on: '2025-03-02', units: ['water'] }, 'dayBeforeReceipt'],
  ] as const)('%s', (_, petition, input, refused) => {
    expect(expectRefused(petition, transfer, input, known).refused).toBe(refused)
  })

  test('第三十条第三款：不得转给被检举控告的单位', () => {
    const accusation = { on: today, kind: 'accusation', accusedUnits: ['water'] }
    const petition = act(registered(), confirmKind, accusation, known)
    const refusal = expectRefused(petition, transfer, { on: today, units: ['housing', 'water'] }, known)
    expect(refusal).toMatchObject({ refused: 'accusedUnit', article: '第三十条第三款' })
  })

  test('第三十条第三款：类别还没有确认的，转送以前先提醒单位看不到内容；确认了的不提醒', () => {
    const appeal = { on: today, kind: 'appeal', accusedUnits: [] }
    expect(transfer.remark?.(registered(), known)).toContain('请先办确认类别')
    expect(transfer.remark?.(act(registered(), confirmKind, appeal, known), known)).toBeUndefined()
  })

  test('至少要有一个承办单位', () => {
    expect(transfer.input.safeParse({ on: today, units: [] }).success).toBe(false)
  })
})

test('转送当日即收到的，可以', () => {
  const given = { on: '2025-03-05', units: ['water'], receivedOn: '2025-03-05' }
  expect(act(registered(), transfer, given, facts({ today: '2025-03-05' })).assignments[0]?.receivedOn).toBe(
    '2025-03-05',
  )
})
