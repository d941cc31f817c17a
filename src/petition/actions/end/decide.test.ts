import { describe, expect, test } from 'vitest'
import { isOpen } from '../../../terms/clock.ts'
import type { Petition } from '../../state.ts'
import { act, decide, expectRefused, facts } from '../../testing.ts'
import { reported, stages } from '../../testing-stages.ts'
import { end } from './decide.ts'
import { refusals } from './texts.ts'

const on = (today: string, ...texts: readonly string[]) => facts({ today, texts })
const owed = (petition: Petition) => Object.values(petition.duties).filter(isOpen)
describe('第三十五条、第三十六条：期限内没有请求复查、复核', () => {
  const reason = 'reviewNotSought'
  const petition = reported(stages.delivered)

  test('期限届满的次日起可以标记终了；支持的意见仍要执行（第三十二条第二款）', () => {
    const after = act(petition, end, { on: '2025-09-04', reason }, on('2025-09-04'))
    expect([after.stage, after.ended, after.endedOn]).toEqual(['ended', reason, '2025-09-04'])
    expect(after.duties['firstReviewRequest']).toMatchObject({ status: 'waived', waived: 'notSought' })
    expect(owed(after).map((duty) => duty.term)).toEqual(['enforcement'])
  })

  test('复查意见送达后没有请求复核的，同样标记', () => {
    const after = act(reported(stages.firstReviewDelivered), end, { on: '2025-10-29', reason }, on('2025-10-29'))
    expect(after.duties['finalReviewRequest']?.waived).toBe('notSought')
  })

  test('最后一日当天信访人还可以请求，不能终了', () => {
    const given = { on: '2025-09-03', reason }
    expect(expectRefused(petition, end, given, on('2025-09-04')).text).toContain('2025年9月3日以前（含当日）')
  })

  test.each([stages.confirmed, stages.accepted, stages.concluded, stages.firstReview])(
    '没有送达的，期限没有开始',
    (each) => {
      expect(decide(each, end, { on: '2025-12-01', reason }, on('2025-12-01'))).toBe(refusals.noWindow)
    },
  )

  test('交办要求的办结报告还没有交的，先催报', () => {
    expect(decide(stages.delivered, end, { on: '2025-09-04', reason }, on('2025-09-04'))).toBe(refusals.reportOwed)
  })
})

describe('什么时候都不行的', () => {
  test('没有登记的、已经终了的', () => {
    const given = { on: '2025-12-01', reason: 'reviewNotSought' }
    expect(decide(stages.blank, end, given, on('2025-12-01'))).toBe(refusals.notRegistered)
    expect(decide(stages.ended, end, given, on('2025-12-01'))).toBe(refusals.alreadyEnded)
  })

  test('日期还没有到', () => {
    const given = { on: '2025-12-02', reason: 'reviewNotSought' }
    expect(expectRefused(stages.accepted, end, given, on('2025-12-01')).refused).toBe('dayInFuture')
  })
})
