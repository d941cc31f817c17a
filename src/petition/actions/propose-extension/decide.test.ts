import { describe, expect, test } from 'vitest'
import { acts } from '../index.ts'
import {
  accepted,
  act,
  concluded,
  eventOf,
  expectRefused,
  facts,
  handlerOf,
  headOf,
  registered,
} from '../../testing.ts'
import { proposeExtension } from './decide.ts'

const by = (days: number, on = '2025-04-25', assignment = '1') => ({ assignment, on, days })
const onDay = (today: string, texts = ['reason'], actor = handlerOf('water')) => facts({ today, actor, texts })
const known = onDay('2025-04-25')

describe('提出延期', () => {
  test('第三十四条：由承办人提出，写明理由；提出本身不改变到期日', () => {
    const before = accepted()
    const asked = act(before, proposeExtension, by(10), known)
    expect(asked.extensionProposed).toEqual({ by: 'staff-water', unit: 'water', on: '2025-04-25', days: 10 })
    expect(asked.duties).toEqual(before.duties)
    expect(eventOf(before, proposeExtension, by(10), known)).toMatchObject({ proposedBy: 'staff-water', clocks: [] })
  })

  test('批准一次用掉一次：再延长的，要再提出', () => {
    const asked = act(accepted(), proposeExtension, by(20), known)
    const approving = facts({ today: '2025-04-25', actor: headOf('water'), texts: ['reason', 'notice'] })
    const extended = act(asked, acts.extend, by(20), approving)
    expect(extended).not.toHaveProperty('extensionProposed')
    expect(expectRefused(extended, proposeExtension, by(11), known).text).toContain('最多还可延长10日')
    expect(act(extended, proposeExtension, by(10), known).extensionProposed?.days).toBe(10)
  })

  test.each([
    ['还没有受理的60日', registered(), known, by(10), 'noSixtyDays'],
    ['已经办结', concluded(), onDay('2025-05-15'), by(10, '2025-05-15'), 'noSixtyDays'],
    ['期限已经届满', accepted(), onDay('2025-05-13'), by(10, '2025-05-13'), 'expired'],
    ['超过30日', accepted(), known, by(31), 'tooLong'],
    ['没有写理由', accepted(), onDay('2025-04-25', []), by(10), 'textMissing'],
    ['日期还没有到', accepted(), onDay('2025-04-24'), by(10), 'dayInFuture'],
    [
      '协办单位提出',
      accepted(),
      onDay('2025-04-25', ['reason'], handlerOf('housing')),
      by(10, '2025-04-25', '2'),
      'notLead',
    ],
  ] as const)('%s的，退回', (_, petition, facts, input, refused) => {
    expect(expectRefused(petition, proposeExtension, input, facts).refused).toBe(refused)
  })
})
