import { describe, expect, test } from 'vitest'
import { act, decide, expectRefused, facts } from '../../testing.ts'
import { enforced, reported, stages } from '../../testing-stages.ts'
import { archive } from './decide.ts'
import { refusals } from './texts.ts'

const on = (today: string) => facts({ today })
const ended = enforced(reported(stages.ended))

describe('归档', () => {
  test('程序终了以后归档，登记仍在', () => {
    const after = act(ended, archive, { on: '2025-11-20' }, on('2025-11-20'))
    expect([after.archivedOn, after.stage, after.no]).toEqual(['2025-11-20', 'ended', '登2025-1'])
  })

  test('程序没有终了的，还有人须作出下一步，不能归档', () => {
    for (const petition of [stages.blank, stages.registered, stages.concluded, stages.delivered]) {
      expect(decide(petition, archive, { on: '2025-11-20' }, on('2025-11-20'))).toBe(refusals.notEnded)
    }
  })

  test('还欠着办结报告、督办答复或者支持意见的执行的，了结以后再归档', () => {
    for (const petition of [stages.ended, reported(stages.ended), enforced(stages.ended)]) {
      expect(decide(petition, archive, { on: '2025-11-20' }, on('2025-11-20'))).toBe(refusals.stillOwed)
    }
  })

  test('归档过的，不再归档', () => {
    const after = act(ended, archive, { on: '2025-11-20' }, on('2025-11-20'))
    expect(decide(after, archive, { on: '2025-11-21' }, on('2025-11-21'))).toBe(refusals.alreadyArchived)
  })

  test.each([
    ['日期还没有到', '2025-11-21', 'dayInFuture'],
    ['日期早于程序终了之日', '2025-11-11', 'dayOutOfOrder'],
  ])('%s的，退回', (_, day, refused) => {
    expect(expectRefused(ended, archive, { on: day }, on('2025-11-20')).refused).toBe(refused)
  })
})
