import { describe, expect, test } from 'vitest'
import { act, expectRefused, facts, handlerOf } from '../../testing.ts'
import { land, stages } from '../../testing-stages.ts'
import { investigate } from './decide.ts'

const known = (actor = land, texts = ['finding']) => facts({ today: '2025-06-20', actor, texts })
const found = { on: '2025-06-16', means: 'expert' }

describe('调查核实', () => {
  test('第三十一条第六项：记载调查核实；鉴定评估不停止60日（问题5）', () => {
    const after = act(stages.accepted, investigate, found, known())
    expect(after.investigations).toEqual([{ level: 'handling', unit: 'land', on: '2025-06-16' }])
    expect(after.duties).toEqual(stages.accepted.duties)
  })

  test.each([
    ['没有单位办理的', stages.registered, found, known(), 'nobodysTurn'],
    ['别的单位', stages.accepted, found, known(handlerOf('farm')), 'othersTurn'],
    ['没有核实的情况', stages.accepted, found, known(land, []), 'textMissing'],
    ['日子在将来', stages.accepted, { ...found, on: '2025-06-21' }, known(), 'dayInFuture'],
    ['早于单位收到', stages.accepted, { ...found, on: '2025-06-04' }, known(), 'dayOutOfOrder'],
  ] as const)('%s，退回', (_, petition, input, given, refused) => {
    expect(expectRefused(petition, investigate, input, given).refused).toBe(refused)
  })
})
