import { acts } from '../index.ts'
import { describe, expect, test } from 'vitest'
import { plainDate } from '../../../calendar/plain-date.ts'
import { supervisionOwed } from '../../supervision-owed.ts'
import { act, decide, expectRefused, facts, handlerOf } from '../../testing.ts'
import { confirm, stages } from '../../testing-stages.ts'
import { remind } from './decide.ts'
import { refusals } from './texts.ts'

const today = facts({ today: '2025-08-20' })
const urge = (more: object = {}) => ({ on: '2025-08-20', unit: 'land', mode: 'urge', ...more })

describe('提醒、催办：内部工作，没有法律效力', () => {
  test.each(['remind', 'urge'])('%s 不开始、不移动、不了结任何期限', (mode) => {
    const after = act(stages.accepted, remind, urge({ mode }), today)
    expect(after).toEqual({ ...stages.accepted, version: stages.accepted.version + 1 })
  })

  test('第四十条第一款：催办不代替督办，该督办的仍须督办', () => {
    const owed = () => supervisionOwed(act(stages.accepted, remind, urge(), today), plainDate('2025-08-20'))
    expect(owed()).toEqual(supervisionOwed(stages.accepted, plainDate('2025-08-20')))
    expect(owed()).toHaveLength(1)
  })

  test.each([
    ['没有单位欠着下一步', stages.registered, {}, refusals.nothingOwed],
    ['单位不欠这件信访的任何一步', stages.accepted, { unit: 'bank' }, refusals.owesNothing],
    [
      '第三十条第三款：被检举控告的单位',
      confirm(stages.accepted, 'accusation', 'farm'),
      { unit: 'farm' },
      refusals.owesNothing,
    ],
  ])('%s的，不必提醒', (_, petition, more, refusal) => {
    expect(decide(petition, remind, urge(more), today)).toBe(refusal)
  })

  test('日期还没有到的，退回', () => {
    expect(expectRefused(stages.accepted, remind, urge({ on: '2025-08-21' }), today).refused).toBe('dayInFuture')
  })
})

test('协办意见已经提交的单位不再欠什么，不向它催办', () => {
  const farm = facts({ today: '2025-06-12', actor: handlerOf('farm'), texts: ['opinion'] })
  const contributed = act(stages.accepted, acts.contribute, { on: '2025-06-12', assignment: '2' }, farm)
  expect(decide(stages.accepted, remind, urge({ unit: 'farm' }), today)).toMatchObject([{ unit: 'farm' }])
  expect(expectRefused(contributed, remind, urge({ unit: 'farm' }), today)).toBe(refusals.owesNothing)
})
