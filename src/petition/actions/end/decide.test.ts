import { plainDate } from '../../../calendar/plain-date.ts'
import { describe, expect, test } from 'vitest'
import { isOpen } from '../../../terms/clock.ts'
import type { Petition } from '../../state.ts'
import { act, decide, expectRefused, facts, eventOf, text } from '../../testing.ts'
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

describe('终了记下什么', () => {
  const settled: Petition = {
    ...stages.accepted,
    mediations: [
      {
        ...{ id: '1', mode: 'mediation', unit: 'land', agreed: true },
        ...{
          startedOn: plainDate('2025-06-16'),
          closedOn: plainDate('2025-06-25'),
          performedOn: plainDate('2025-07-01'),
        },
      },
    ],
  }

  test('第三十三条：协议履行完毕的，记下信访人的同意', () => {
    const ended = eventOf(settled, end, { on: '2025-07-02', reason: 'settled' }, on('2025-07-02', 'consent'))
    expect(ended).toMatchObject({ reason: 'settled', consent: text('consent') })
  })

  test('没有达成协议、协议没有履行完毕的，不能以此终了；有一次没有达成一致，不妨碍另一次履行完毕', () => {
    const [performed] = settled.mediations ?? []
    if (performed === undefined) throw new Error('没有调解')
    const { performedOn: _, ...agreedOnly } = performed
    const refusedWith = (mediations: NonNullable<Petition['mediations']>) => {
      const answer = decide(
        { ...settled, mediations },
        end,
        { on: '2025-07-02', reason: 'settled' },
        on('2025-07-02', 'consent'),
      )
      return 'refused' in answer ? answer.refused : undefined
    }
    expect(refusedWith([])).toBe('notSettled')
    expect(refusedWith([agreedOnly])).toBe('notSettled')
    expect(refusedWith([performed, agreedOnly])).toBe('notSettled')
    expect(refusedWith([{ ...agreedOnly, id: '2', agreed: false }, performed])).toBeUndefined()
  })

  test('没有请求复查的，期限届满各了结一次', () => {
    const known = on('2025-09-10', 'consent')
    const ended = eventOf(reported(stages.delivered), end, { on: '2025-09-10', reason: 'reviewNotSought' }, known)
    expect(Object.keys(ended)).not.toContain('consent')
    const settledDuties = ended.clocks.map(({ duty }) => duty)
    expect(settledDuties).toEqual([...new Set(settledDuties)])
  })
})
