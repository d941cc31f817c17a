import { describe, expect, test } from 'vitest'
import { makeCalendar, stateCouncilCalendar } from '../../../calendar/calendar.ts'
import { notices } from '../../../calendar/notices/index.ts'
import { plainDate } from '../../../calendar/plain-date.ts'
import { isRefusal } from '../../refusal.ts'
import { act, facts, given, registration, registrationTexts, transferred } from '../../testing.ts'
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
