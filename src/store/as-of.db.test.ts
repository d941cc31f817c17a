import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acts } from '../petition/actions/index.ts'
import { handlerOf, headOf, registrar } from '../petition/testing.ts'
import type { Actor } from '../petition/facts.ts'
import { scopeOf } from './journal.ts'
import { inTx } from './open-db.ts'
import { doing, done, moment, region } from './testing/office.ts'
import type { PetitionCommand } from './testing/office.ts'
import { testOffice } from './testing/test-office.ts'
import type { TestOffice } from './testing/test-office.ts'

/** What was known at a moment is the sum of what had been recorded by then; nothing recorded later changes it. */

let office: TestOffice
let id: string
beforeAll(async () => {
  office = await testOffice()
  const petition = await office.petition('transferred')
  id = petition.id
})
afterAll(() => office.drop())

/** How the duty counted, as known at the end of that moment: day and whether in time; none while it counts nowhere. */
async function settled(duty: string, at: string): Promise<readonly string[]> {
  const { rows } = await inTx(office.db, scopeOf(region), (tx) =>
    tx.query<{ on: string; timely: boolean; n: number }>(
      `select on_day as on, timely, sum(sign)::int as n from duty_tally
        where region_code = $1 and subject_id = $2 and duty_id = $3 and recorded_at <= $4
        group by on_day, timely having sum(sign) <> 0`,
      [region, id, duty, moment(at)],
    ),
  )
  return rows.map(({ on, timely, n }) => `${on} ${timely ? '按期' : '逾期'}${n === 1 ? '' : ` ×${String(n)}`}`)
}

/** The countable face as known then: unit, relation and the day it was concluded. */
async function counted(at: string): Promise<readonly string[]> {
  const { rows } = await inTx(office.db, scopeOf(region), (tx) =>
    tx.query<{ face: string; n: number }>(
      `select concat_ws(' ', nullif(unit_id, ''), relation, concluded_on) as face, sum(sign)::int as n from petition_tally
        where region_code = $1 and subject_id = $2 and recorded_at <= $3
        group by unit_id, relation, concluded_on having sum(sign) <> 0`,
      [region, id, moment(at)],
    ),
  )
  return rows.map(({ face, n }) => `${face}${n === 1 ? '' : ` ×${String(n)}`}`)
}

async function record(at: string, actor: Actor, ...commands: readonly PetitionCommand[]): Promise<void> {
  done(await office.tell(office.journal(at, actor), ...commands))
}

describe('截至某一刻所知', () => {
  const water = handlerOf('water')

  beforeAll(async () => {
    await record('03-12 09:00', water, doing(id, acts.accept, { assignment: '1', on: '2025-03-10' }))
    const extension = { reason: '汛期', notice: '告知书' }
    const extend = doing(id, acts.extend, { assignment: '1', on: '2025-04-25', days: 10 }, { texts: extension })
    await record('04-25 09:00', headOf('water'), extend)
    const answers = [{ demand: 'd1', outcome: 'support' }]
    const issue = doing(
      id,
      acts.issueOpinion,
      { on: '2025-05-06', answers },
      { texts: { 'answer.d1': '列入计划', 'basis.d1': '条例' } },
    )
    await record('05-08 09:00', water, issue, doing(id, acts.handOver, { on: '2025-05-06', method: 'post' }))
    const relate = doing(id, acts.relate, {
      on: '2025-03-04',
      relation: 'repeat',
      to: '00000000-0000-4000-8000-000000000001',
    })
    await record('06-20 09:00', registrar, relate)
  })

  test('告知：未告知之前按到期日计逾期，告知记下之后改计按期，记在告知之日', async () => {
    expect(await settled('notice/1', '03-05 08:59')).toEqual([])
    expect(await settled('notice/1', '03-05 09:00')).toEqual(['2025-03-20 逾期'])
    expect(await settled('notice/1', '03-12 08:59')).toEqual(['2025-03-20 逾期'])
    expect(await settled('notice/1', '03-12 09:00')).toEqual(['2025-03-10 按期'])
    expect(await settled('notice/1', '12-31 09:00')).toEqual(['2025-03-10 按期'])
  })

  test('办结：期限随受理、延期而移，办结记下之后才计按期；当时所知不因后来而变', async () => {
    expect(await settled('reply/1', '03-05 09:00')).toEqual(['2025-05-19 逾期'])
    expect(await settled('reply/1', '03-12 09:00')).toEqual(['2025-05-09 逾期'])
    expect(await settled('reply/1', '04-25 09:00')).toEqual(['2025-05-19 逾期'])
    expect(await settled('reply/1', '05-07 09:00')).toEqual(['2025-05-19 逾期'])
    expect(await settled('reply/1', '05-08 09:00')).toEqual(['2025-05-06 按期'])
  })

  test('计数：责任单位、办结、初重件各在记下之后才算，每一刻恰好一件', async () => {
    expect(await counted('03-03 08:59')).toEqual([])
    expect(await counted('03-03 09:00')).toEqual(['first'])
    expect(await counted('03-05 09:00')).toEqual(['water first'])
    expect(await counted('05-07 09:00')).toEqual(['water first'])
    expect(await counted('05-08 09:00')).toEqual(['water first 2025-05-06'])
    expect(await counted('06-20 09:00')).toEqual(['water repeat 2025-05-06'])
  })
})
