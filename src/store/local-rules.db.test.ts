import { afterAll, beforeAll, expect, test } from 'vitest'
import { acts } from '../petition/actions/index.ts'
import { handlerOf, officeHead } from '../petition/testing.ts'
import { plainDate } from '../calendar/plain-date.ts'
import { buildProfile } from '../terms/profile.ts'
import type { LocalProfile } from '../terms/profile.ts'
import { newId } from './new-id.ts'
import { scopeOf } from './journal.ts'
import { inTx } from './open-db.ts'
import { findRegion, keepProfile } from './region.ts'
import { doing, done, onlyPetitions, region, registering } from './testing/office.ts'
import { testOffice } from './testing/test-office.ts'
import type { TestOffice } from './testing/test-office.ts'
import { verify } from './verify/verify.ts'
import { countOwed, readWorklist } from './worklist.ts'

let office: TestOffice
let profile: LocalProfile
beforeAll(async () => {
  office = await testOffice()
  const made = buildProfile([
    {
      term: 'noticeForwarded',
      limit: { counted: 'workdays', days: 5 },
      rule: '《某省信访条例》第二十条',
      validFrom: plainDate('2017-01-01'),
    },
  ])
  if ('problems' in made) throw new Error('本例的规则应当成立')
  await keepProfile(office.db, region, made.profile)
  profile = (await findRegion(office.db))?.profile ?? []
})
afterAll(() => office.drop())

const transferred = async (no: string, on: string, units: readonly string[], rules?: LocalProfile): Promise<string> => {
  const id = newId()
  const day = { ...office.journal(`${on.slice(5)} 09:00`), profile: rules }
  done(await office.tell(day, registering(id, no), doing(id, acts.transfer, { on, units })))
  return id
}

const owedBy = (unit: string) =>
  inTx(office.db, scopeOf(region), (tx) => readWorklist(tx, region, officeHead, { filter: { owner: unit }, limit: 50 }))

test('问题23：地方规定随地区保存，起算的期限并列两个日子，先到的排在前面，统计和逾期仍按条例', async () => {
  // Received 2025-04-01 (Tue): fifteen days give the 16th; a day later with the local rule: 5 working days after the
  // 2nd, over 清明节 (4 to 6 April), give the 10th beside the Regulation's 17th.
  const without = await transferred('L-1', '2025-04-01', ['water'])
  const local = await transferred('L-2', '2025-04-02', ['water'], profile)

  const notices = (await owedBy('water')).filter(({ term }) => term === 'noticeForwarded')
  expect(notices.map(({ number, actBy, due }) => [number, actBy, due])).toEqual([
    ['L-2', '2025-04-10', '2025-04-17'],
    ['L-1', '2025-04-16', '2025-04-16'],
  ])
  expect(notices[0]).toMatchObject({ subject: local, local: { rule: '《某省信访条例》第二十条' } })
  expect(notices[1]).toMatchObject({ subject: without, local: undefined })

  const missedOn = (today: string) =>
    inTx(office.db, scopeOf(region), (tx) =>
      countOwed(tx, region, handlerOf('water'), {
        filter: { owner: 'water', missed: { today: plainDate(today), is: true } },
        most: 10,
      }),
    )
  expect([await missedOn('2025-04-16'), await missedOn('2025-04-17'), await missedOn('2025-04-18')]).toEqual([0, 1, 2])
  expect((await verify(office.db, onlyPetitions)).findings).toEqual([])
})

test('问题23：地方规定改了或者撤了，已经起算的日子不变', async () => {
  const id = await transferred('L-3', '2025-06-05', ['land'], profile)
  const accept = doing(id, acts.accept, { assignment: '1', on: '2025-06-10' })
  const [after] = done(await office.tell(office.journal('06-10 09:00', handlerOf('land')), accept))
  expect(after?.duties['notice/1']).toMatchObject({ status: 'met', due: '2025-06-20', local: { due: '2025-06-12' } })
})
