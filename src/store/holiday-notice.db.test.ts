import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCalendar } from '../calendar/calendar.ts'
import { notices } from '../calendar/notices/index.ts'
import { acts } from '../petition/actions/index.ts'
import { operator } from '../petition/testing.ts'
import { reckonOpenDays } from './holiday-notice.ts'
import { scopeOf } from './journal.ts'
import { newId } from './new-id.ts'
import { inTx } from './open-db.ts'
import { doing, done, onlyPetitions, region, registering } from './testing/office.ts'
import { testOffice } from './testing/test-office.ts'
import type { TestOffice } from './testing/test-office.ts'
import { verify } from './verify/verify.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice()
})
afterAll(() => office.drop())

const before2026 = makeCalendar(notices.filter((notice) => notice.year < 2026))
const reckon = (record: boolean) =>
  inTx(office.db, scopeOf(region), (tx) => reckonOpenDays(tx, office.journal('12-22 09:00', operator), record))

test('2026年放假安排公布以后：先列出哪些日期变动，再逐件记为期限流水；列出的就是变动的', async () => {
  const id = newId()
  const then = { ...office.journal('12-19 09:00'), calendar: before2026 }
  const sent = doing(id, acts.transfer, { on: '2025-12-19', units: ['water'] })
  done(await office.tell(then, registering(id, 'N-1'), sent))
  const kept = await office.petition('transferred')

  const listed = await reckon(false)
  expect(listed).toEqual([
    { number: 'N-1', duty: 'noticeForwarded', owner: 'water', was: '2026-01-05', now: '2026-01-04' },
  ])
  expect(await reckon(true)).toEqual(listed)
  expect(await reckon(true)).toEqual([])

  const { rows } = await inTx(office.db, scopeOf(region), (tx) =>
    tx.query<{ due_on: string; provisional: boolean }>(
      "select due_on, provisional from duty where region_code = $1 and subject_id = $2 and duty_id = 'notice/1'",
      [region, id],
    ),
  )
  expect(rows).toEqual([{ due_on: '2026-01-04', provisional: false }])
  expect(await office.count('event', kept.id)).toBe(kept.version)
  expect((await verify(office.db, onlyPetitions)).findings).toEqual([])
})
