import { describe, expect, test } from 'vitest'
import { act, decide, expectRefused, facts, statusOf } from '../../testing.ts'
import { land, stages } from '../../testing-stages.ts'
import { reportFeedback } from './decide.ts'
import { refusals } from './texts.ts'

const concluded = stages.concluded
const on = (today: string, ...texts: readonly string[]) => facts({ today, actor: land, texts })

describe('第二十二条第一款第三项：报办结报告', () => {
  test('办结后提交办结报告，反馈的义务即告履行', () => {
    const after = act(concluded, reportFeedback, { on: '2025-08-08' }, on('2025-08-08', 'report'))
    expect(after.duties['feedback/1']).toMatchObject({ status: 'met', settledOn: '2025-08-08' })
  })

  test('过了指定期限才报的，照报告之日记载', () => {
    const after = act(concluded, reportFeedback, { on: '2025-08-20' }, on('2025-08-25', 'report'))
    expect(after.duties['feedback/1']).toMatchObject({ due: '2025-08-15', settledOn: '2025-08-20' })
  })

  test('复核意见送达、程序终了以后，所欠的办结报告仍须提交', () => {
    const after = act(stages.ended, reportFeedback, { on: '2025-11-20' }, on('2025-11-20', 'report'))
    expect(statusOf(after, 'feedback/1')).toBe('met')
  })

  test('只转送、没有交办的，不须提交', () => {
    expect(expectRefused(stages.transferred, reportFeedback, { on: '2025-06-10' }, on('2025-06-10', 'report'))).toBe(
      refusals.notOwed,
    )
  })

  test('不是自己单位欠的，不能替报', () => {
    const byOffice = facts({ today: '2025-08-08', texts: ['report'] })
    expect(decide(concluded, reportFeedback, { on: '2025-08-08' }, byOffice)).toBe(refusals.notOwed)
  })

  test('还没有办结的，没有结果可报', () => {
    expect(decide(stages.accepted, reportFeedback, { on: '2025-06-20' }, on('2025-06-20', 'report'))).toBe(
      refusals.notConcluded,
    )
  })

  test.each([
    ['没有办结报告正文', '2025-08-08', [], 'textMissing'],
    ['日期还没有到', '2025-08-09', ['report'], 'dayInFuture'],
    ['日期早于收到交办之日', '2025-06-04', ['report'], 'dayOutOfOrder'],
  ] as const)('%s的，退回', (_, day, texts, refused) => {
    expect(expectRefused(concluded, reportFeedback, { on: day }, on('2025-08-08', ...texts)).refused).toBe(refused)
  })
})
