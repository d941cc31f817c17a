import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../calendar/plain-date.ts'
import { handlerOf, officeHead } from '../petition/testing.ts'
import { append } from '../store/append.ts'
import { scopeOf } from '../store/journal.ts'
import type { Command } from '../store/journal.ts'
import { inOwnerTx, inTx } from '../store/open-db.ts'
import { perform } from '../store/perform.ts'
import type { Outcome } from '../store/perform.ts'
import { done, moment, region } from '../store/testing/office.ts'
import { testOffice } from '../store/testing/test-office.ts'
import type { TestOffice } from '../store/testing/test-office.ts'
import { verify } from '../store/verify/verify.ts'
import { visibleTo } from '../store/visible-to.ts'
import { inspectionMatters } from './inspection/inspection-matter.ts'
import type { InspectionFace } from './inspection/inspection-matter.ts'
import { kinds } from './kinds.ts'
import { close, enter } from './register.ts'
import type { EntryFacts, RegisterEntry, RegisterEvent } from './register.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice()
})
afterAll(() => office.drop())

type Entry = RegisterEntry<InspectionFace>
type MatterCommand = Command<Entry, RegisterEvent<InspectionFace>>

function factsOf(unit: string, more: Partial<EntryFacts<InspectionFace>> = {}): EntryFacts<InspectionFace> {
  return {
    number: `巡-${randomUUID()}`,
    openedOn: plainDate('2025-02-10'),
    face: { sender: '省委巡视组', batch: 1, units: [unit], domain: '农业农村' },
    parties: [{ unit, role: 'lead' }],
    ...more,
  }
}

function tell(at: string, ...commands: readonly MatterCommand[]): Promise<Outcome<readonly Entry[]>> {
  return perform(office.db, region, (tx) => append(tx, office.journal(at), inspectionMatters, commands))
}

async function entered(facts: EntryFacts<InspectionFace>): Promise<string> {
  const subject = randomUUID()
  done(
    await tell('02-10 09:00', {
      subject,
      texts: { problem: '灌渠年久失修', leader: '张某' },
      may: () => undefined,
      decide: (entry, known) => enter(entry, facts, known),
    }),
  )
  return subject
}

const closing = (subject: string): MatterCommand => ({
  subject,
  may: () => undefined,
  decide: (entry) => close(entry, plainDate('2025-03-20')),
})

const correcting = (subject: string, facts: EntryFacts<InspectionFace>): MatterCommand => ({
  subject,
  may: () => undefined,
  decide: () => [
    {
      type: 'corrected',
      on: plainDate('2025-04-01'),
      facts,
      texts: {},
      changes: [{ fact: '责任单位', was: '水利局', now: '住建局' }],
      acceptedBy: officeHead.id,
      clocks: [],
    },
  ],
})

/** How many matters of the batch were open and closed, as known then. */
async function counted(at: string): Promise<unknown> {
  const { rows } = await inTx(office.db, scopeOf(region), (tx) =>
    tx.query(
      `select coalesce(sum(sign), 0)::int as entered, coalesce(sum(sign) filter (where closed_on is not null), 0)::int as closed
         from register_tally where region_code = $1 and kind = 'inspection' and recorded_at <= $2`,
      [region, moment(at)],
    ),
  )
  return rows[0]
}

async function unitsOf(subject: string): Promise<readonly string[]> {
  const { rows } = await inTx(office.db, scopeOf(region), (tx) =>
    tx.query<{ unit_id: string }>('select unit_id from party where region_code = $1 and subject_id = $2 order by 1', [
      region,
      subject,
    ]),
  )
  return rows.map(({ unit_id: unit }) => unit)
}

describe('其他台账的事项与信访件在同一本账上', () => {
  test('登记、办结、更正：每一刻所知的件数都对，核验没有发现', async () => {
    const before = { entered: 0, closed: 0 }
    expect(await counted('02-10 08:59')).toEqual(before)
    const facts = factsOf('water')
    const id = await entered(facts)
    done(await tell('03-20 09:00', closing(id)))
    done(await tell('04-01 09:00', correcting(id, { ...facts, face: { ...facts.face, batch: 2 } })))
    expect(await counted('02-10 09:00')).toEqual({ entered: 1, closed: 0 })
    expect(await counted('03-20 09:00')).toEqual({ entered: 1, closed: 1 })
    expect(await counted('04-01 09:00')).toEqual({ entered: 1, closed: 0 })
    expect((await verify(office.db, kinds)).findings).toEqual([])
  })

  test('再登记一次、办结两次：拒绝，什么也不写', async () => {
    const id = await entered(factsOf('water'))
    const again = await tell('03-01 09:00', {
      subject: id,
      may: () => undefined,
      decide: (entry, known) => enter(entry, factsOf('water'), known),
    })
    expect(again.outcome).toBe('refused')
    expect((await tell('03-20 09:00', closing(id), closing(id))).outcome).toBe('refused')
    expect(await office.count('event', id)).toBe(1)
  })

  test('更正责任单位：原来的单位不再找得到，新的找得到', async () => {
    const facts = factsOf('water')
    const id = await entered(facts)
    expect(await unitsOf(id)).toEqual(['water'])
    done(await tell('04-01 09:00', correcting(id, { ...facts, parties: [{ unit: 'housing', role: 'lead' }] })))
    expect(await unitsOf(id)).toEqual(['housing'])
    const seen = visibleTo(handlerOf('water'), 's', 3)
    const { rows } = await inTx(office.db, scopeOf(region), (tx) =>
      tx.query(`select 1 from subject s where s.region_code = $1 and s.id = $2 and ${seen.sql}`, [
        ...[region, id],
        ...seen.values,
      ]),
    )
    expect(rows).toEqual([])
  })

  test('同一编号在两本台账里各是各的', async () => {
    const { no } = await office.petition('registered')
    await entered(factsOf('water', { number: no }))
    expect((await verify(office.db, kinds)).findings).toEqual([])
  })

  test('正文和领导姓名不在行为里', async () => {
    const id = await entered(factsOf('water'))
    const { rows } = await inOwnerTx(office.db, (tx) =>
      tx.query<{ act: string; texts: number }>(
        `select act::text as act, (select count(*)::int from content c where c.subject_id = e.subject_id) as texts
           from event e where subject_id = $1`,
        [id],
      ),
    )
    expect(rows.map(({ texts }) => texts)).toEqual([2])
    expect(rows[0]?.act).not.toMatch(/灌渠|张某/)
  })
})

describe('有人动过', () => {
  const change = async (sql: string, id: string): Promise<readonly string[]> => {
    await inOwnerTx(office.db, (tx) => tx.query(sql, [id]))
    const { findings } = await verify(office.db, kinds)
    return findings
      .filter(({ subject }) => subject.startsWith(id) || subject.includes(id))
      .map(({ table, seq }) => `${table} ${String(seq)}`)
  }

  const numbered = async (): Promise<{ id: string }> => {
    const id = randomUUID()
    done(
      await tell('02-10 09:00', {
        subject: id,
        may: () => undefined,
        decide: (entry, known) => enter(entry, factsOf('water', { number: id }), known),
      }),
    )
    return { id }
  }

  test.each([
    ['计数的内容', `update register_tally set face = '{"batch":9}' where subject_id = $1`, ['register_tally 1']],
    ['计数的日期', `update register_tally set opened_on = '2024-01-01' where subject_id = $1`, ['register_tally 1']],
    ['现状', `update subject set stage = 'closed' where id = $1`, ['subject null']],
    ['责任单位', `update party set unit_id = 'housing' where subject_id = $1`, ['party null']],
    ['改成别种事项', `update subject set kind = 'leaderCase' where id = $1`, ['event 1']],
  ])('%s：说出是哪一件', async (_, sql, told) => {
    const { id } = await numbered()
    expect(await change(sql, id)).toEqual(told)
  })

  test('给信访件插入一行别种计数：说出来', async () => {
    const { id } = await office.petition('registered')
    const sql = `insert into register_tally values ('${region}', $1, 1, 1, now(), 'activity', '2025-03-03', null, '{}')`
    expect(await change(sql, id)).toEqual(['register_tally 1'])
  })
})
