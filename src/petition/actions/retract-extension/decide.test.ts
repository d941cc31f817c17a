import { acts } from '../index.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accepted, act, concluded, eventOf, expectRefused, facts, handlerOf, headOf } from '../../testing.ts'
import type { Petition } from '../../state.ts'
import { extend } from '../extend/decide.ts'
import { retractExtension } from './decide.ts'

const texts = ['reason', 'notice']
const on = (today: string, actor = headOf('water'), with_ = texts) => facts({ today, actor, texts: with_ })
const longer = (petition: Petition, days: number): Petition =>
  act(petition, extend, { assignment: '1', on: '2025-04-25', days }, on('2025-04-25'))
const back = { on: '2025-04-28' }

describe('第三十四条：撤回延期', () => {
  test('批准再撤回，期限与没有批准过一样', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (days) => {
        const before = accepted()
        const { duties, extensions } = act(longer(before, days), retractExtension, back, on('2025-04-28'))
        expect({ duties, extensions }).toEqual({ duties: before.duties, extensions: undefined })
      }),
    )
  })

  test('分次批准的，先撤回最后一次', () => {
    const twice = longer(longer(accepted(), 20), 10)
    const after = act(twice, retractExtension, back, on('2025-04-28'))
    expect(after.duties['reply/1']).toMatchObject({ base: '2025-05-29', extendedDays: 20 })
    expect(after.extensions).toEqual([20])
    expect(eventOf(twice, retractExtension, back, on('2025-04-28'))).toMatchObject({
      days: 10,
      retractedBy: 'staff-head-water',
      clocks: [{ kind: 'moved', cause: 'extensionRetracted', days: -10, approvedBy: 'staff-head-water' }],
    })
  })

  test('原来的期限当天还可以撤回，过去以后不能：不因撤回而逾期', () => {
    const extended = longer(accepted(), 10) // 2025-05-09 before
    expect(act(extended, retractExtension, { on: '2025-05-09' }, on('2025-05-09')).duties).toEqual(accepted().duties)
    const refusal = expectRefused(extended, retractExtension, { on: '2025-05-09' }, on('2025-05-12'))
    expect(refusal.refused).toBe('wouldBeLate')
    expect(refusal.text).toContain('2025年5月9日')
  })

  test.each([
    ['没有批准过延期', accepted(), on('2025-04-28'), 'notExtended'],
    ['已经办结', concluded(), on('2025-04-29'), 'notExtended'],
    ['承办人', longer(accepted(), 10), on('2025-04-28', handlerOf('water')), 'notUnitHead'],
    ['别的单位的负责人', longer(accepted(), 10), on('2025-04-28', headOf('land')), 'notUnitHead'],
    ['没有理由', longer(accepted(), 10), on('2025-04-28', headOf('water'), ['notice']), 'textMissing'],
    ['没有告知信访人', longer(accepted(), 10), on('2025-04-28', headOf('water'), ['reason']), 'textMissing'],
    ['日期还没有到', longer(accepted(), 10), on('2025-04-27'), 'dayInFuture'],
  ] as const)('%s的，退回', (_, petition, facts, refused) => {
    expect(expectRefused(petition, retractExtension, back, facts).refused).toBe(refused)
  })
})

test('转回信访程序以后60日重新起算，从前的延期无从撤回', () => {
  const routing = { on: '2025-04-28', route: 'arbitration', body: '仲裁委员会' }
  const routed = act(longer(accepted(), 10), acts.route, routing, on('2025-04-28', handlerOf('water')))
  const again = act(routed, acts.returnToProcedure, { on: '2025-04-29' }, on('2025-04-29', handlerOf('water')))
  expect(expectRefused(again, retractExtension, { on: '2025-04-30' }, on('2025-04-30')).refused).toBe('notExtended')
})
