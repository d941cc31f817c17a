import { describe, expect, test } from 'vitest'
import { act, expectRefused, officeHead, registered } from '../../testing.ts'
import { on } from '../../testing-routing.ts'
import { seekDecision } from '../seek-decision/decide.ts'
import { recordDecision } from './decide.ts'

const sought = act(registered(), seekDecision, { on: '2025-03-05' }, on('2025-03-05', officeHead, 'proposal'))

describe('第二十二条第一款第一项：记载本级党委和政府的决定', () => {
  test('没有报请的没有决定可记；决定不能早于报请；决定内容必填', () => {
    const known = on('2025-03-06', officeHead, 'decision')
    expect(expectRefused(registered(), recordDecision, { on: '2025-03-06' }, known).refused).toBe('notSought')
    expect(expectRefused(sought, recordDecision, { on: '2025-03-04' }, known).refused).toBe('dayOutOfOrder')
    expect(expectRefused(sought, recordDecision, { on: '2025-03-06' }, on('2025-03-06', officeHead)).refused).toBe(
      'textMissing',
    )
  })

  test('程序终了的，不再等待决定', () => {
    const ended = { ...sought, stage: 'ended' } as const
    const known = on('2025-03-06', officeHead, 'decision')
    expect(expectRefused(ended, recordDecision, { on: '2025-03-06' }, known).refused).toBe('ended')
  })
})
