import { expect, test } from 'vitest'
import { acts } from './actions/index.ts'
import { act, expectRefused, facts, handlerOf } from './testing.ts'
import { land, stages } from './testing-stages.ts'

const three = act(
  stages.confirmed,
  acts.transfer,
  { on: '2025-06-05', units: ['land', 'farm', 'water'] },
  facts({ today: '2025-06-05' }),
)
const on = (unit: string, ...texts: readonly string[]) => facts({ today: '2025-06-09', actor: handlerOf(unit), texts })

test('第二十三条第三款：一个单位只能就转给自己的提出异议，不能替别的单位提出', () => {
  const refusal = expectRefused(three, acts.object, { assignment: '2', on: '2025-06-09' }, on(land.unit, 'reason'))
  expect(refusal.refused).toBe('otherUnit')
})

test('协办单位只提交自己的协办意见', () => {
  const refusal = expectRefused(three, acts.contribute, { assignment: '3', on: '2025-06-09' }, on('farm', 'opinion'))
  expect(refusal.refused).toBe('otherUnit')
})
