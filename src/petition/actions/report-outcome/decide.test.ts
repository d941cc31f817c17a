import { describe, expect, test } from 'vitest'
import { isOpen } from '../../../terms/clock.ts'
import { accepted, act, expectRefused, handlerOf, registered, registrar } from '../../testing.ts'
import { on, water } from '../../testing-routing.ts'
import { assign } from '../assign/decide.ts'
import { reportFeedback } from '../report-feedback/decide.ts'
import { route } from '../route/decide.ts'
import { reportOutcome } from './decide.ts'

const routing = { on: '2025-03-14', route: 'judicial', body: '县人民法院' }
const routed = act(accepted(), route, routing, on('2025-03-14', water, 'notice'))
const given = { on: '2025-06-02', outcome: 'takenUp' }
const known = on('2025-06-02', water, 'outcome')

describe('记载外部程序的结果', () => {
  test('结果记载以后程序终了，谁也不再欠什么', () => {
    const after = act(routed, reportOutcome, given, known)
    expect([after.stage, after.ended]).toEqual(['ended', 'otherProcedure'])
    expect(after.duties['outcome/1']).toMatchObject({ status: 'met', settledOn: '2025-06-02' })
    expect(Object.values(after.duties).filter(isOpen)).toEqual([])
  })

  test('交办要求的办结报告，终了以后仍可以、也仍须提交', () => {
    const sending = { on: '2025-03-05', units: ['water'], feedbackDueOn: '2025-06-30' }
    const assigned = act(registered(), assign, sending, on('2025-03-05', registrar))
    const ended = act(act(assigned, route, routing, on('2025-03-14', water, 'notice')), reportOutcome, given, known)
    expect(ended.duties['feedback/1']?.status).toBe('running')
    const reported = act(ended, reportFeedback, { on: '2025-06-03' }, on('2025-06-03', water, 'report'))
    expect(reported.duties['feedback/1']?.status).toBe('met')
  })

  test.each([
    ['没有转出去的', accepted(), known, 'notSentOn'],
    ['不是导入的单位', routed, on('2025-06-02', handlerOf('housing'), 'outcome'), 'notYours'],
    ['信访局不能替导入的单位记载', routed, on('2025-06-02', registrar, 'outcome'), 'notYours'],
    ['没有写结果的', routed, on('2025-06-02', water), 'textMissing'],
  ] as const)('%s，不能记载', (_, petition, facts, refused) => {
    expect(expectRefused(petition, reportOutcome, given, facts).refused).toBe(refused)
  })
})

test('结果不能早于导入之日，也不能是还没有到的日子', () => {
  expect(expectRefused(routed, reportOutcome, { ...given, on: '2025-03-13' }, known).refused).toBe('dayOutOfOrder')
  expect(expectRefused(routed, reportOutcome, { ...given, on: '2025-06-03' }, known).refused).toBe('dayInFuture')
})
