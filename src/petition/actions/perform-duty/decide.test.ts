import { acts } from '../index.ts'
import { describe, expect, test } from 'vitest'
import { accepted, act, expectRefused, handlerOf, statusOf } from '../../testing.ts'
import { on, water } from '../../testing-routing.ts'
import { deliver } from '../deliver/decide.ts'
import { route } from '../route/decide.ts'
import { performDuty } from './decide.ts'

const routing = { on: '2025-03-14', route: 'statutoryDuty' }
const routed = act(accepted(), route, routing, on('2025-03-14', water, 'notice'))
const given = { on: '2025-05-06', performance: 'performed', remedy: 'either', method: 'post' }
const known = on('2025-05-06', water, 'answer')

describe('第三十一条第五项：依法履行或者答复', () => {
  const performed = act(routed, performDuty, given, known)

  test('答复送出即办结，本单位负责证明送达', () => {
    expect([performed.stage, statusOf(performed, 'performance/1')]).toEqual(['concluded', 'met'])
    expect(performed.duties['service/answer']).toMatchObject({ owner: 'water', status: 'running' })
  })

  test('送达以后程序终了：救济是行政复议、行政诉讼，不开始复查的30日', () => {
    const proof = { on: '2025-05-09', paper: 'answer', method: 'post' }
    const after = act(performed, deliver, proof, on('2025-05-09', water, 'proof'))
    expect([after.stage, after.ended, after.endedOn]).toEqual(['ended', 'statutoryDutyAnswered', '2025-05-09'])
    expect(after.duties['firstReviewRequest']).toBeUndefined()
    expect(after.otherAnswer).toEqual({ to: 'statutoryDuty', leftOn: '2025-05-06', deliveredOn: '2025-05-09' })
  })

  test.each([
    ['没有按第五项导入的', accepted(), known, 'notRouted'],
    ['协办单位', routed, on('2025-05-06', handlerOf('housing'), 'answer'), 'notLead'],
    ['没有答复内容的', routed, on('2025-05-06', water), 'textMissing'],
  ] as const)('%s，不能办理', (_, petition, facts, refused) => {
    expect(expectRefused(petition, performDuty, given, facts).refused).toBe(refused)
  })
})

test('听证正在进行的，先记载听证结束再答复', () => {
  const opening = { on: '2025-04-01', ground: 'major' }
  const heard = act(routed, acts.openHearing, opening, on('2025-04-01', water, 'notice'))
  expect(expectRefused(heard, performDuty, given, known).refused).toBe('hearingInProgress')
  const close = { on: '2025-04-02' }
  const closed = act(heard, acts.closeHearing, close, on('2025-04-02', water, 'minutes', 'conclusion'))
  expect(act(closed, performDuty, given, known).stage).toBe('concluded')
})
