import { describe, expect, test } from 'vitest'
import { acts } from '../index.ts'
import { isSettled } from '../../proceedings.ts'
import { act, expectRefused, facts, handlerOf, registrar, statusOf } from '../../testing.ts'
import { land, stages } from '../../testing-stages.ts'
import { reportPerformance } from './decide.ts'

const { startMediation, closeMediation, end } = acts
const texts = ['petitionerConsent', 'otherConsent', 'agreement', 'evidence', 'consent']
const known = (today = '2025-07-10', actor = land, given = texts) => facts({ today, actor, texts: given })
const started = act(
  stages.accepted,
  startMediation,
  { on: '2025-06-16', mode: 'mediation', lawful: true },
  known('2025-06-16'),
)
const agreed = act(started, closeMediation, { on: '2025-06-25', result: 'agreed', performBy: '2025-07-15' }, known())
const report = { agreement: '1', on: '2025-07-08', performed: true }
const performed = act(agreed, reportPerformance, report, known())
const ending = { on: '2025-07-10', reason: 'settled' }

describe('报告协议履行情况', () => {
  test('履行完毕的，有证明，协议了结', () => {
    expect(performed.mediations).toMatchObject([{ performedOn: '2025-07-08' }])
    expect(statusOf(performed, 'agreement/1')).toBe('met')
    expect(isSettled(performed)).toBe(true)
  })

  test('没有履行的，照实报告，不算了结', () => {
    const broken = act(agreed, reportPerformance, { ...report, performed: false }, known())
    expect(statusOf(broken, 'agreement/1')).toBe('met')
    expect(isSettled(broken)).toBe(false)
    expect(expectRefused(broken, end, ending, known('2025-07-10', registrar)).refused).toBe('notSettled')
  })

  test('没有账号的机关，由信访局代为报告', () => {
    expect(act(agreed, reportPerformance, report, known('2025-07-10', registrar)).mediations).toMatchObject([
      { performedOn: '2025-07-08' },
    ])
  })

  test.each([
    ['没有协议', started, report, known(), 'nothingOwed'],
    ['已经报告', performed, report, known(), 'nothingOwed'],
    ['别的单位', agreed, report, known('2025-07-10', handlerOf('farm')), 'nothingOwed'],
    ['别的协议', agreed, { ...report, agreement: '2' }, known(), 'unknown'],
    ['没有证明', agreed, report, known('2025-07-10', land, []), 'textMissing'],
    ['早于协议', agreed, { ...report, on: '2025-06-24' }, known(), 'dayOutOfOrder'],
    ['日子在将来', agreed, { ...report, on: '2025-07-11' }, known(), 'dayInFuture'],
  ] as const)('%s的，退回', (_, petition, input, given, refused) => {
    expect(expectRefused(petition, reportPerformance, input, given).refused).toBe(refused)
  })
})

describe('第三十三条：协议履行完毕，信访人同意的，程序终了', () => {
  const office = known('2025-07-10', registrar)

  test('履行完毕并有她同意的书面意见的，终了；答复不再欠，不算逾期', () => {
    const ended = act(performed, end, ending, office)
    expect(ended).toMatchObject({ stage: 'ended', ended: 'settled' })
    expect(ended.duties['reply/1']).toMatchObject({ status: 'waived', waived: 'settled' })
  })

  test('没有履行完毕的、没有她同意的，不能终了', () => {
    expect(expectRefused(agreed, end, ending, office).refused).toBe('notSettled')
    expect(expectRefused(stages.accepted, end, ending, office).refused).toBe('notSettled')
    const silent = known('2025-07-10', registrar, [])
    expect(expectRefused(performed, end, ending, silent).refused).toBe('consentMissing')
  })
})
