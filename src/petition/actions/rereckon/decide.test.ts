import type { Petition } from '../../state.ts'
import { describe, expect, test } from 'vitest'
import { makeCalendar, stateCouncilCalendar } from '../../../calendar/calendar.ts'
import { notices } from '../../../calendar/notices/index.ts'
import { plainDate } from '../../../calendar/plain-date.ts'
import { isRefusal } from '../../refusal.ts'
import {
  act,
  facts,
  given,
  registration,
  registrationTexts,
  transferred,
  concluded,
  handlerOf,
  registered,
} from '../../testing.ts'
import { acts } from '../index.ts'

const before2026 = makeCalendar(notices.filter((notice) => notice.year < 2026))
const today = '2025-12-20'

describe('新一年的放假安排公布以后', () => {
  test('原来暂定的到期日重新推算：2026年元旦放到3日，4日（星期日）上班', () => {
    const then = { ...facts({ today }), calendar: before2026 }
    const came = { ...registration, on: '2025-12-19', receivedOn: '2025-12-19' }
    const known = act(given(), acts.register, came, {
      ...facts({ today, texts: registrationTexts }),
      calendar: before2026,
    })
    const petition = act(known, acts.transfer, { on: '2025-12-19', units: ['water'] }, then)
    expect(petition.duties['notice/1']).toMatchObject({ base: '2026-01-03', due: '2026-01-05', provisional: true })
    const now = { ...facts({ today }), calendar: stateCouncilCalendar }
    const after = act(petition, acts.rereckon, { on: today }, now)
    expect(after.duties['notice/1']).toMatchObject({ base: '2026-01-03', due: '2026-01-04', provisional: false })
  })

  test('没有按旧安排推算的期限：不需要重新推算', () => {
    const decision = acts.rereckon.decide(transferred(), { on: plainDate(today) }, facts({ today }))
    expect(isRefusal(decision) && decision.refused).toBe('nothingToReckon')
  })
})

describe('谁的期限，怎样重新推算', () => {
  const unknown = (day: string) => ({
    ...facts({ today: day, actor: handlerOf('water'), texts: ['proof', 'reason'] }),
    calendar: before2026,
  })
  const known = (petition: Petition, day: string) => act(petition, acts.rereckon, { on: day }, facts({ today: day }))
  /** Served so late that her thirty days end in the first days of 2026. */
  const served = (on: string) =>
    act(concluded(), acts.deliver, { paper: 'opinion', on, method: 'post' }, unknown('2025-12-20'))

  test('信访人的期限不因重新推算提前：1月4日（星期日）改为上班，仍是5日', () => {
    const before = served('2025-12-05')
    expect(before.duties['firstReviewRequest']).toMatchObject({
      base: '2026-01-04',
      due: '2026-01-05',
      provisional: true,
    })
    const after = known(before, today).duties['firstReviewRequest']
    expect(after).toMatchObject({ base: '2026-01-04', due: '2026-01-05', provisional: false })
  })

  test('信访人的期限因重新推算推后的，推后：1月2日改为放假，顺延到4日', () => {
    const before = served('2025-12-03')
    expect(before.duties['firstReviewRequest']?.due).toBe('2026-01-02')
    expect(known(before, today).duties['firstReviewRequest']?.due).toBe('2026-01-04')
  })

  test('按工作日计算的，逐日重新数过：春节前后的调休上班日算一日', () => {
    const sent = act(
      registered(),
      acts.transfer,
      { on: '2026-02-10', units: ['water'] },
      {
        ...facts({ today: '2026-02-12' }),
        calendar: before2026,
      },
    )
    const objected = act(sent, acts.object, { on: '2026-02-12', assignment: '1' }, unknown('2026-02-12'))
    const before = objected.duties['objectionDecision/1']
    expect(before?.provisional).toBe(true)
    const straight = act(
      act(registered(), acts.transfer, { on: '2026-02-10', units: ['water'] }, facts({ today: '2026-02-12' })),
      acts.object,
      { on: '2026-02-12', assignment: '1' },
      facts({ today: '2026-02-12', actor: handlerOf('water'), texts: ['reason'] }),
    )
    const after = known(objected, '2026-02-12').duties['objectionDecision/1']
    expect(after?.due).not.toBe(before?.due)
    expect(after?.due).toBe(straight.duties['objectionDecision/1']?.due)
  })

  test('指定的日期照旧：谁指定的是哪一日，就是哪一日', () => {
    const sending = { on: '2025-12-19', units: ['water'], feedbackDueOn: '2026-01-03' }
    const assigned = act(registered(), acts.assign, sending, { ...facts({ today }), calendar: before2026 })
    const after = known(assigned, today)
    expect(after.duties['feedback/1']).toEqual(assigned.duties['feedback/1'])
    expect(after.duties['notice/1']).not.toEqual(assigned.duties['notice/1'])
  })
})
