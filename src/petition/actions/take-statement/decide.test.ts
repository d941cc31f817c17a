import { describe, expect, test } from 'vitest'
import { act, expectRefused, facts, handlerOf, registrar } from '../../testing.ts'
import { county, land, stages } from '../../testing-stages.ts'
import { takeStatement } from './decide.ts'

const known = (actor = land, today = '2025-06-20', texts = ['speaker', 'statement']) => facts({ today, actor, texts })
const taken = { on: '2025-06-16', way: 'inPerson' }

describe('听取陈述', () => {
  test('第三十一条第六项：主办单位听取，只记载有这一次，姓名和内容不入事件', () => {
    const after = act(stages.accepted, takeStatement, taken, known())
    expect(after.statements).toEqual([{ level: 'handling', unit: 'land', on: '2025-06-16' }])
    expect(after.duties).toEqual(stages.accepted.duties)
  })

  test('可以多次听取；复查、复核机关也可以听取，没有账号的由信访局记载', () => {
    const twice = act(act(stages.accepted, takeStatement, taken, known()), takeStatement, taken, known())
    expect(twice.statements).toHaveLength(2)
    const reviewing = { on: '2025-09-10', way: 'video' }
    for (const actor of [county, registrar]) {
      const after = act(stages.firstReview, takeStatement, reviewing, known(actor, '2025-09-10'))
      expect(after.statements).toEqual([{ level: 'firstReview', unit: 'county', on: '2025-09-10' }])
    }
  })

  test.each([
    ['还没有单位办理', stages.registered, land, 'nobodysTurn'],
    ['已经答复送出', stages.concluded, land, 'nobodysTurn'],
    ['协办单位', stages.accepted, handlerOf('farm'), 'othersTurn'],
    ['信访局不能代主办单位', stages.accepted, registrar, 'othersTurn'],
  ] as const)('%s的，不能记载', (_, petition, actor, refused) => {
    expect(expectRefused(petition, takeStatement, taken, known(actor, '2025-12-01')).refused).toBe(refused)
  })

  test.each([
    ['没有陈述的内容', taken, ['speaker'], 'textMissing'],
    ['没有陈述人', taken, ['statement'], 'textMissing'],
    ['日子在将来', { ...taken, on: '2025-06-21' }, ['speaker', 'statement'], 'dayInFuture'],
    ['早于单位收到', { ...taken, on: '2025-06-04' }, ['speaker', 'statement'], 'dayOutOfOrder'],
  ] as const)('%s的，退回', (_, input, texts, refused) => {
    const given = known(land, '2025-06-20', [...texts])
    expect(expectRefused(stages.accepted, takeStatement, input, given).refused).toBe(refused)
  })
})
