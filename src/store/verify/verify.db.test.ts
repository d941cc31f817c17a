import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acts } from '../../petition/actions/index.ts'
import type { Petition } from '../../petition/state.ts'
import { isOpen } from '../../terms/clock.ts'
import { chainHash } from '../chain.ts'
import { scopeOf } from '../journal.ts'
import { inTx } from '../open-db.ts'
import { sealRegion } from '../seal.ts'
import { doing, done, moment, onlyPetitions, region } from '../testing/office.ts'
import { verify } from './verify.ts'
import type { Verified } from './verify.ts'
import { testOffice } from '../testing/test-office.ts'
import type { TestOffice } from '../testing/test-office.ts'

let office: TestOffice
/** As whoever has the address `dengwen url` prints, with psql. */
let psql: pg.Client
async function open(): Promise<void> {
  office = await testOffice()
  psql = new pg.Client({ connectionString: office.db.ownerUrl })
  await psql.connect()
}

async function close(): Promise<void> {
  await psql.end()
  await office.drop()
}

const check = (): Promise<Verified> => verify(office.db, onlyPetitions)

type Told = readonly [table: string, seq: number | null]

/** What verify says of one petition: table and number of the act. */
async function findingsOf({ no, id }: Petition): Promise<readonly Told[]> {
  const { findings } = await check()
  return findings.filter(({ subject }) => subject === no || subject === id).map(({ table, seq }): Told => [table, seq])
}

/** Changes something behind the system's back; `$1` is the petition. */
async function tamper(petition: Petition, sql: string): Promise<void> {
  const { rowCount } = await psql.query(sql, [petition.id])
  expect(rowCount).toBeGreaterThan(0)
}

const allTables = ['event', 'duty', 'duty_tally', 'party', 'petition_tally', 'content', 'person', 'subject'] as const

async function removeWhole({ id }: Petition): Promise<void> {
  for (const table of allTables) {
    await psql.query(`delete from ${table} where ${table === 'subject' ? 'id' : 'subject_id'} = $1`, [id])
  }
}

const seal = (at: string): Promise<void> => inTx(office.db, scopeOf(region), (tx) => sealRegion(tx, region, moment(at)))

const tampered: readonly (readonly [name: string, sql: string, told: Told])[] = [
  [
    '行为的内容',
    `update event set act = replace(act::text, '2025-03-05', '2025-03-06')::json where subject_id = $1 and seq = 2`,
    ['event', 2],
  ],
  ['行为的日期列', "update event set on_day = '2025-03-06' where subject_id = $1 and seq = 2", ['event', 2]],
  ['行为的类型列', "update event set type = 'assigned' where subject_id = $1 and seq = 2", ['event', 2]],
  ['行为的种类列', "update event set kind = 'inspection' where subject_id = $1 and seq = 3", ['event', 3]],
  ['行为的经办人', "update event set actor = 'staff-x' where subject_id = $1 and seq = 3", ['event', 3]],
  [
    '行为的记录时间',
    "update event set recorded_at = recorded_at - interval '1 day' where subject_id = $1 and seq = 3",
    ['event', 3],
  ],
  ['行为的哈希', "update event set hash = sha256('x') where subject_id = $1 and seq = 1", ['event', 1]],
  ['内容清空的行为', "update event set act = '{}' where subject_id = $1 and seq = 3", ['event', 3]],
  ['第一个行为被删', 'delete from event where subject_id = $1 and seq = 1', ['event', 1]],
  ['中间的行为被删', 'delete from event where subject_id = $1 and seq = 2', ['event', 2]],
  ['最后的行为被删', 'delete from event where subject_id = $1 and seq = 3', ['event', 3]],
  [
    '末尾插入一个行为',
    `insert into event select region_code, subject_id, 4, kind, type, on_day, recorded_at, actor, act, hash, sha256('x')
       from event where subject_id = $1 and seq = 3`,
    ['event', 4],
  ],
  [
    '现状',
    `update subject set state = replace(state::text, '"people":3', '"people":30')::json where id = $1`,
    ['subject', null],
  ],
  ['现状的阶段列', "update subject set stage = 'ended' where id = $1", ['subject', null]],
  ['登记日期列', "update subject set opened_on = '2025-01-01' where id = $1", ['subject', null]],
  ['末尾哈希', "update subject set head_hash = sha256('x') where id = $1", ['subject', null]],
  ['期限的到期日', "update duty set due_on = due_on + 1 where subject_id = $1 and duty_id = 'reply/1'", ['duty', null]],
  ['义务的责任单位', "update duty set owner = 'land' where subject_id = $1 and duty_id = 'reply/1'", ['duty', null]],
  ['义务的状态', "update duty set status = 'met' where subject_id = $1 and duty_id = 'reply/1'", ['duty', null]],
  ['被删的义务', "delete from duty where subject_id = $1 and duty_id = 'reply/1'", ['duty', null]],
  [
    '插入的义务',
    `insert into duty select region_code, subject_id, 'reply/9', subject_kind, term, owner, counted, from_on, base_on,
            due_on, act_by, calendar, provisional, extended_days, status, suspended_on, settled_on, waived
       from duty where subject_id = $1 and duty_id = 'reply/1'`,
    ['duty', null],
  ],
  [
    '义务结算的日期',
    'update duty_tally set on_day = on_day + 1 where subject_id = $1 and seq = 3 and sign = 1',
    ['duty_tally', 3],
  ],
  [
    '义务结算的及时与否',
    'update duty_tally set timely = not timely where subject_id = $1 and seq = 2 and sign = 1',
    ['duty_tally', 2],
  ],
  ['被删的义务结算', 'delete from duty_tally where subject_id = $1 and seq = 2', ['duty_tally', 2]],
  ['计数的人数', 'update petition_tally set people = 300 where subject_id = $1 and seq = 1', ['petition_tally', 1]],
  [
    '计数的单位',
    "update petition_tally set unit_id = 'land' where subject_id = $1 and seq = 2 and sign = 1",
    ['petition_tally', 2],
  ],
  ['计数的加减', 'update petition_tally set sign = -sign where subject_id = $1 and seq = 1', ['petition_tally', 1]],
  ['被删的计数', 'delete from petition_tally where subject_id = $1 and seq = 2 and sign = -1', ['petition_tally', 2]],
  [
    '插入的计数',
    `insert into petition_tally select region_code, subject_id, 3, sign, recorded_at + interval '7 days', registered_on, concluded_on, form,
            venue, people, category, unit_id, relation, unit_rating, office_rating, passed_to, routed_on, route
       from petition_tally where subject_id = $1 and seq = 1`,
    ['petition_tally', 3],
  ],
  ['正文', "update content set text = '改过的正文' where subject_id = $1 and field = 'petition'", ['content', 1]],
  [
    '正文连同它的哈希',
    `update content set text = '改过的正文', digest = sha256(salt || convert_to('改过的正文', 'UTF8'))
      where subject_id = $1 and field = 'petition'`,
    ['content', 1],
  ],
  ['清空的正文', "update content set text = null where subject_id = $1 and field = 'petition'", ['content', 1]],
  ['被删的正文', "delete from content where subject_id = $1 and field = 'demand.d1'", ['content', 1]],
  [
    '插入的文本',
    `insert into content select region_code, gen_random_uuid(), subject_id, 'opinion', '伪造的答复', salt, digest
       from content where subject_id = $1 and field = 'petition'`,
    ['content', null],
  ],
  ['插入的承办单位', `insert into party values ('${region}', 'land', $1, 'assisting', '2025-03-03')`, ['party', null]],
  ['被删的承办单位', "delete from party where subject_id = $1 and unit_id = 'water'", ['party', null]],
]

describe('有人用 psql 动过：说出哪张表、哪一件、第几个行为', () => {
  beforeAll(open)
  afterAll(close)

  test.each(tampered)('%s', async (_, sql, told) => {
    const petition = await office.petition('accepted')
    await tamper(petition, sql)
    expect(await findingsOf(petition)).toContainEqual(told)
  })

  test('中间插入一个行为，后面的顺次后移', async () => {
    const petition = await office.petition('accepted')
    await tamper(petition, 'update event set seq = 4 where subject_id = $1 and seq = 3')
    await tamper(
      petition,
      `insert into event select region_code, subject_id, 3, kind, type, on_day, recorded_at, actor, act, hash, sha256('x')
         from event where subject_id = $1 and seq = 2`,
    )
    expect(await findingsOf(petition)).toEqual([['event', 3]])
  })

  test('改了最后一个行为，并把哈希都重算相接：现状与它不符', async () => {
    const petition = await office.petition('accepted')
    await reforge(petition, 3, (act) => act.replace('"acceptedOn":"2025-03-10"', '"acceptedOn":"2025-03-20"'))
    expect(await findingsOf(petition)).toEqual([['subject', null]])
  })

  test('换进一个根本不成其为行为的内容，哈希都重算：仍能说出是哪一件，不会崩溃', async () => {
    const petition = await office.petition('accepted')
    await reforge(petition, 3, () => '{"type":"accepted","on":"2025-03-10","clocks":[{"kind":"met","duty":"没有的"}]}')
    expect(await findingsOf(petition)).toEqual([['event', 3]])
  })

  test.each([
    ['全部免去', { kind: 'waived', cause: 'ended' }, '没有任何单位负有下一步的义务'],
    ['全部停着', { kind: 'suspended' }, '期限全部停着，没有任何单位负有下一步的义务'],
  ])('把未完的期限%s，哈希都重算：没有人欠着下一步的，说得出来', async (_, entry, told) => {
    const petition = await office.petition('accepted')
    const open = Object.values(petition.duties).filter(isOpen)
    const entries = open.map(({ id }) => JSON.stringify({ ...entry, duty: id, on: '2025-03-10' }))
    await reforge(petition, 3, (act) => act.replace('"clocks":[', `"clocks":[${entries.join()},`))
    const { findings } = await check()
    expect(findings.filter(({ subject }) => subject === petition.no).map(({ problem }) => problem)).toContain(told)
  })

  test('正文被清空，做得像依规处置过的，而没有处置的行为：算改动', async () => {
    const petition = await office.petition('accepted')
    await tamper(petition, 'update content set text = null, disposed_at = now() where subject_id = $1')
    expect(await findingsOf(petition)).toEqual([['content', null]])
  })

  test('事项一行被删，其余留着：说出每张表里落单的行', async () => {
    const petition = await office.petition('accepted')
    await tamper(petition, 'delete from subject where id = $1')
    const told = await findingsOf(petition)
    expect(told).toEqual(
      expect.arrayContaining([
        ['event', 1],
        ['event', 3],
        ['duty', null],
        ['duty_tally', 2],
        ['party', null],
        ['content', null],
        ['petition_tally', 1],
      ]),
    )
  })
})

/** Rewrites an act and all hashes after it, as one would who knows how they are made. */
async function reforge({ id }: Petition, from: number, change: (act: string) => string): Promise<void> {
  interface Row {
    seq: number
    kind: string
    recorded_at: Date
    actor: string
    act: string
    prev_hash: Buffer
  }
  const { rows } = await psql.query<Row>(
    'select seq, kind, recorded_at, actor, act::text as act, prev_hash from event where subject_id = $1 and seq >= $2 order by seq',
    [id, from],
  )
  let head = rows[0]?.prev_hash ?? Buffer.alloc(0)
  for (const { seq, kind, recorded_at: recordedAt, actor, act } of rows) {
    const forged = seq === from ? change(act) : act
    const previous = head
    head = chainHash(previous, { region, subject: id, seq, kind, recordedAt, actor, act: forged })
    await psql.query('update event set act = $3, prev_hash = $4, hash = $5 where subject_id = $1 and seq = $2', [
      id,
      seq,
      forged,
      previous,
      head,
    ])
  }
  await psql.query('update subject set head_hash = $2 where id = $1', [id, head])
}

describe('核验从头到尾', () => {
  beforeEach(open)
  afterEach(close)

  test('没有人动过：没有发现，件数、行为数、封印数如实', async () => {
    const before = await check()
    await office.petition('concluded')
    await office.petition('registered')
    await seal('05-01 09:00')
    expect(await check()).toEqual({ subjects: 2, events: 7, seals: 1, disposed: 0, findings: [] })
    expect(before).toEqual({ subjects: 0, events: 0, seals: 0, disposed: 0, findings: [] })
  })

  test('封印之后，整件连同所有表里的行一起被删：封印说出少了哪一件、到第几个行为', async () => {
    const petition = await office.petition('accepted')
    await seal('06-01 09:00')
    await removeWhole(petition)
    expect(await findingsOf(petition)).toEqual([['seal', 3]])
  })

  test('封印之后，最后一个行为被换过，哈希、现状全部改得天衣无缝：封印说出是第几个', async () => {
    const petition = await office.petition('registered')
    await seal('06-02 09:00')
    await reforge(petition, 1, (act) => act.replace('农业农村', '自然资源'))
    await tamper(
      petition,
      `update subject set state = replace(state::text, '农业农村', '自然资源')::json where id = $1`,
    )
    await tamper(petition, `update petition_tally set category = '自然资源' where subject_id = $1`)
    expect(await findingsOf(petition)).toEqual([['seal', 1]])
  })

  test('封印之后又办了：封印照旧成立', async () => {
    const petition = await office.petition('transferred')
    await seal('06-03 09:00')
    const relate = doing(petition.id, acts.relate, { on: '2025-06-03', relation: 'repeat', to: randomUUID() })
    done(await office.tell(office.journal('06-03 10:00'), relate))
    expect(await findingsOf(petition)).toEqual([])
  })
})
