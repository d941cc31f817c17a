import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acts } from '../petition/actions/index.ts'
import { handlerOf, headOf, officeHead, registrar } from '../petition/testing.ts'
import type { Petition } from '../petition/state.ts'
import { append } from './append.ts'
import { canonicalJson } from './chain.ts'
import { scopeOf } from './journal.ts'
import { digestOf, openKeyring } from './keys.ts'
import { once } from './once.ts'
import { inOwnerTx, inTx } from './open-db.ts'
import { perform } from './perform.ts'
import { petitionKind } from './petition-kind.ts'
import { doing, done, freshNumber, onlyPetitions, region, registering } from './testing/office.ts'
import type { PetitionCommand } from './testing/office.ts'
import { verify } from './verify/verify.ts'
import { testOffice } from './testing/test-office.ts'
import type { TestOffice } from './testing/test-office.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice()
})
afterAll(() => office.drop())

/** Rows of one subject, as the owner sees them. */
async function rowsOf(table: string, subject: string, order = '1'): Promise<readonly Record<string, unknown>[]> {
  return inOwnerTx(office.db, async (tx) => {
    const { rows } = await tx.query<Record<string, unknown>>(
      `select * from ${table} where region_code = $1 and ${table === 'subject' ? 'id' : 'subject_id'} = $2 order by ${order}`,
      [region, subject],
    )
    return rows
  })
}

async function expectNothingOf(subject: string): Promise<void> {
  for (const table of ['subject', 'event', 'duty', 'duty_tally', 'party', 'petition_tally', 'content', 'person']) {
    expect([table, await office.count(table, subject)]).toEqual([table, 0])
  }
}

const relate = (subject: string, on: string, to: string = randomUUID(), more: Partial<PetitionCommand> = {}) =>
  doing(subject, acts.relate, { on, relation: 'repeat', to }, more)

const water = handlerOf('water')

describe('办理一件事，一次写全', () => {
  test('登记：行为、现状、义务、计数同时写下，现状就是行为的累计', async () => {
    const id = randomUUID()
    const [petition] = done(await office.tell(office.journal('03-03 09:00'), registering(id, freshNumber())))
    expect(petition).toMatchObject({ id, version: 1, stage: 'registered', people: 3 })
    const [subject] = await rowsOf('subject', id)
    expect(canonicalJson(subject?.['state'])).toBe(canonicalJson(petition))
    expect(await rowsOf('event', id)).toMatchObject([
      { seq: 1, type: 'registered', on_day: '2025-03-03', actor: registrar.id, kind: 'petition' },
    ])
    expect(await rowsOf('petition_tally', id)).toMatchObject([{ seq: 1, sign: 1, people: 3, form: 'letter' }])
    expect(await office.count('duty', id)).toBe(Object.keys(petition?.duties ?? {}).length)
  })

  test('每一步之后，义务行与现状里的义务逐项相同', async () => {
    const { id, duties } = await office.petition('concluded')
    const rows = await rowsOf('duty', id)
    const said = rows.map((row) => [row['duty_id'], row['due_on'], row['status'], row['owner']].join(' '))
    const wanted = Object.values(duties).map(({ id: duty, due, status, owner }) => [duty, due, status, owner].join(' '))
    expect(said.toSorted()).toEqual(wanted.toSorted())
  })

  test('许多件一次写入：按交来的次序答复，各有各的行为', async () => {
    const ids = Array.from({ length: 60 }, () => randomUUID())
    const commands = ids.map((id) => registering(id, freshNumber()))
    const after = done(await office.tell(office.journal('03-03 09:00'), ...commands))
    expect(after.map(({ id }) => id)).toEqual(ids)
    const sent = ids.map((id) => doing(id, acts.transfer, { on: '2025-03-05', units: ['water'] }))
    const dispatched = done(await office.tell(office.journal('03-05 09:00'), ...sent))
    expect(new Set(dispatched.map(({ stage, version }) => `${stage} ${String(version)}`))).toEqual(
      new Set(['dispatched 2']),
    )
  })

  test('同一件在一次里办两件事：第二件看得见第一件，次序相接', async () => {
    const id = randomUUID()
    const commands = [
      registering(id, freshNumber()),
      doing(id, acts.transfer, { on: '2025-03-03', units: ['water'] }),
      relate(id, '2025-03-03'),
    ]
    const after = done(await office.tell(office.journal('03-03 09:00'), ...commands))
    expect(after.map(({ version }) => version)).toEqual([3, 3, 3])
    const events = await rowsOf('event', id, 'seq')
    expect(events.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'registered'],
      [2, 'transferred'],
      [3, 'related'],
    ])
    expect(events[1]?.['prev_hash']).toEqual(events[0]?.['hash'])
    expect(events[2]?.['prev_hash']).toEqual(events[1]?.['hash'])
    expect(await office.count('petition_tally', id)).toBe(1)
  })

  test('没有改变所计之数的行为，不动计数；改变了的，旧的减去、新的加上', async () => {
    const { id } = await office.petition('accepted')
    const rows = await rowsOf('petition_tally', id, 'seq, sign')
    expect(rows.map(({ seq, sign, unit_id: unit }) => [seq, sign, unit])).toEqual([
      [1, 1, ''],
      [2, -1, ''],
      [2, 1, 'water'],
    ])
  })
})

describe('要么全写，要么不写', () => {
  test('第二件被拒绝：第一件也没有写下；拒绝是一个答复，带着条款', async () => {
    const [first, second] = [randomUUID(), randomUUID()]
    const answer = await office.tell(
      office.journal('03-05 09:00'),
      registering(first, freshNumber()),
      doing(second, acts.transfer, { on: '2025-03-05', units: ['water'] }),
    )
    expect(answer).toMatchObject({ outcome: 'refused', subject: second })
    if (answer.outcome === 'refused') expect(answer.refusal.article).toContain('第')
    await expectNothingOf(first)
  })

  test('无权办理的人：什么也没有写下', async () => {
    const id = randomUUID()
    const refusal = { refused: 'notPermitted', article: '第二十二条', text: '由信访局登记。' } as const
    const answer = await office.tell(
      office.journal('03-03 09:00'),
      registering(id, freshNumber(), { may: () => refusal }),
    )
    expect(answer).toEqual({ outcome: 'refused', refusal, subject: id })
    await expectNothingOf(id)
  })

  test('写到最后一步出错：前面写的一行不留', async () => {
    const id = randomUUID()
    const journal = office.journal('03-03 09:00')
    const writing = inTx(office.db, scopeOf(region), async (tx) => {
      await append(tx, journal, petitionKind, [registering(id, freshNumber())])
      await tx.query('select 1 / 0')
    })
    await expect(writing).rejects.toThrow('division by zero')
    await expectNothingOf(id)
  })

  test('两件用了同一个登记编号：都不写下', async () => {
    const [first, second, no] = [randomUUID(), randomUUID(), freshNumber()]
    const both = office.tell(office.journal('03-03 09:00'), registering(first, no), registering(second, no))
    await expect(both).rejects.toThrow('subject_region_code_kind_number_key')
    await expectNothingOf(first)
    await expectNothingOf(second)
  })

  test('另一地区的事项写不进来', async () => {
    const id = randomUUID()
    const elsewhere = { ...office.journal('03-03 09:00'), region: '990102000000' }
    await expect(office.tell(elsewhere, registering(id, freshNumber()))).rejects.toThrow('row-level security')
    await expectNothingOf(id)
  })
})

describe('别人先办了一步', () => {
  test('与本人无关：按最新的情况决定，照常办理', async () => {
    const seen = await office.petition('transferred')
    done(await office.tell(office.journal('03-06 09:00'), relate(seen.id, '2025-03-06')))
    const accepting = doing(
      seen.id,
      acts.accept,
      { assignment: '1', on: '2025-03-10' },
      { expectedVersion: seen.version },
    )
    const [after] = done(await office.tell(office.journal('03-10 09:00', water), accepting))
    expect(after).toMatchObject({ version: seen.version + 2, stage: 'accepted', relation: 'repeat' })
  })

  test('阶段已经变了：告诉他已被抢先，现在是第几步，什么也不写', async () => {
    const seen = await office.petition('transferred')
    done(
      await office.tell(
        office.journal('03-10 09:00', water),
        doing(seen.id, acts.accept, { assignment: '1', on: '2025-03-10' }),
      ),
    )
    const stale = relate(seen.id, '2025-03-11', randomUUID(), { expectedVersion: seen.version })
    const answer = await office.tell(office.journal('03-11 09:00'), stale)
    expect(answer).toEqual({ outcome: 'conflict', subject: seen.id, version: seen.version + 1 })
    expect(await office.count('event', seen.id)).toBe(seen.version + 1)
  })

  test('第三十四条：同一单位先批了一次延期，看着旧的再批一次是冲突，不会悄悄加成两次', async () => {
    const seen = await office.petition('accepted')
    const extension = (more: Partial<PetitionCommand>) =>
      doing(
        seen.id,
        acts.extend,
        { assignment: '1', on: '2025-04-25', days: 10 },
        { texts: { reason: '汛期', notice: '告知书' }, ...more },
      )
    const head = headOf('water')
    done(await office.tell(office.journal('04-25 09:00', head), extension({ expectedVersion: seen.version })))
    const again = await office.tell(office.journal('04-25 09:01', head), extension({ expectedVersion: seen.version }))
    expect(again.outcome).toBe('conflict')
  })

  test('另一位同事先确认了类别：看着旧的再确认是冲突', async () => {
    const seen = await office.petition('transferred')
    const confirming = (kind: string) =>
      doing(seen.id, acts.confirmKind, { on: '2025-03-06', kind, accusedUnits: [] }, { expectedVersion: seen.version })
    done(await office.tell(office.journal('03-06 09:00', officeHead), confirming('appeal')))
    expect((await office.tell(office.journal('03-06 09:01'), confirming('suggestion'))).outcome).toBe('conflict')
  })

  test('所见版本比现在还新：那是另一件事，不办', async () => {
    const { id, version } = await office.petition('registered')
    const answer = await office.tell(
      office.journal('03-05 09:00'),
      relate(id, '2025-03-05', randomUUID(), { expectedVersion: version + 5 }),
    )
    expect(answer.outcome).toBe('conflict')
  })

  test('四十个人同时办同一件：一个接一个，次序不缺不重，记录时间不倒退', async () => {
    const { id, version } = await office.petition('registered')
    const minutes = Array.from({ length: 40 }, (_, i) => String(59 - i).padStart(2, '0'))
    const answers = await Promise.all(
      minutes.map((minute) => office.tell(office.journal(`03-06 09:${minute}`), relate(id, '2025-03-06'))),
    )
    expect(answers.filter(({ outcome }) => outcome !== 'done')).toEqual([])
    const events = await rowsOf('event', id, 'seq')
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: version + 40 }, (_, i) => i + 1))
    const recorded = events.map(({ recorded_at: at }) => (at instanceof Date ? at.getTime() : Number.NaN))
    expect(recorded).toEqual(recorded.toSorted((a, b) => a - b))
  })
})

describe('同一个提交编号只办一次', () => {
  const asked = async (id: string, body: unknown, command: PetitionCommand, actor = registrar) => {
    const journal = office.journal('03-06 09:00', actor)
    return perform(office.db, region, (tx) =>
      once(tx, journal, { id, body }, async () => {
        const [after] = await append(tx, journal, petitionKind, [command])
        return { id: after?.id, version: after?.version }
      }),
    )
  }

  test('同样的内容再来一次：同样的答复，没有第二个行为', async () => {
    const { id, version } = await office.petition('registered')
    const request = randomUUID()
    const first = await asked(request, { a: 1, b: 2 }, relate(id, '2025-03-06'))
    const second = await asked(request, { b: 2, a: 1 }, relate(id, '2025-03-06'))
    expect(first).toEqual({ outcome: 'done', value: { id, version: version + 1 } })
    expect(second).toEqual(first)
    expect(await office.count('event', id)).toBe(version + 1)
  })

  test('换了内容或换了人：说明编号已用过，什么也不写', async () => {
    const { id, version } = await office.petition('registered')
    const request = randomUUID()
    done(await asked(request, { a: 1 }, relate(id, '2025-03-06')))
    expect(await asked(request, { a: 2 }, relate(id, '2025-03-06'))).toEqual({ outcome: 'requestReused' })
    expect(await asked(request, { a: 1 }, relate(id, '2025-03-06'), officeHead)).toEqual({ outcome: 'requestReused' })
    expect(await office.count('event', id)).toBe(version + 1)
  })

  test('十次同时到达：只办一次，十个相同的答复', async () => {
    const { id, version } = await office.petition('registered')
    const request = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => asked(request, { a: 1 }, relate(id, '2025-03-06'))),
    )
    for (const answer of answers) expect(answer).toEqual({ outcome: 'done', value: { id, version: version + 1 } })
    expect(await office.count('event', id)).toBe(version + 1)
  })

  test('被拒绝的不占编号：改正后同一编号可以再交', async () => {
    const { id } = await office.petition('registered')
    const request = randomUUID()
    const early = doing(id, acts.handOver, { on: '2025-03-06', method: 'post' })
    expect((await asked(request, { a: 1 }, early)).outcome).toBe('refused')
    expect((await asked(request, { a: 2 }, relate(id, '2025-03-06'))).outcome).toBe('done')
  })
})

describe('个人信息与文本在行为之外', () => {
  const given = {
    name: '张某某',
    idNumber: '990101197001010011',
    phone: '13900001111',
    address: '虒亭镇一组12号',
  }
  const texts = { petition: '我家门前的水渠被挖断。', 'demand.d1': '恢复水渠通水。' }
  let petition: Petition

  beforeAll(async () => {
    const id = randomUUID()
    const command = registering(id, freshNumber(), { texts, persons: [{ role: 'petitioner', ...given }] })
    const other = registering(randomUUID(), freshNumber(), {
      persons: [{ role: 'agent', name: '李某', idNumber: given.idNumber, phone: '13900002222' }],
    })
    const [first] = done(await office.tell(office.journal('03-03 09:00'), command, other))
    if (first === undefined) throw new Error('没有登记')
    petition = first
  })

  test('行为、现状、义务、计数里找不到姓名、号码、住址和正文', async () => {
    for (const table of ['event', 'subject', 'duty', 'petition_tally', 'duty_tally', 'party']) {
      const text = JSON.stringify(await rowsOf(table, petition.id))
      for (const secret of [...Object.values(given), ...Object.values(texts)]) expect(text).not.toContain(secret)
    }
  })

  test('正文另存，行为里只有它的位置和加盐的哈希，对得上', async () => {
    const [event] = await rowsOf('event', petition.id)
    const contents = await rowsOf('content', petition.id, 'field')
    expect(contents.map(({ field, text }) => [field, text])).toEqual([
      ['demand.d1', texts['demand.d1']],
      ['petition', texts.petition],
    ])
    for (const { id, salt, digest, text } of contents) {
      if (!Buffer.isBuffer(salt) || !Buffer.isBuffer(digest)) throw new Error('盐或哈希不是字节')
      expect(digestOf(salt, String(text))).toEqual(digest)
      expect(canonicalJson(event?.['act'])).toContain(canonicalJson({ content: id, digest: digest.toString('hex') }))
    }
  })

  test('姓名可以查找；号码、电话、住址在表里读不出，用密钥打得开', async () => {
    const [person] = await rowsOf('person', petition.id)
    expect(person).toMatchObject({ role: 'petitioner', name: given.name })
    const keyring = openKeyring(office.db.dataDir)
    for (const [column, plain] of [
      ['id_number', given.idNumber],
      ['phone', given.phone],
      ['address', given.address],
    ] as const) {
      const sealed = person?.[column]
      if (!Buffer.isBuffer(sealed)) throw new Error(`${column} 没有加密`)
      expect(sealed.includes(plain)).toBe(false)
      expect(keyring.open(sealed)).toBe(plain)
    }
  })

  test('同一证件号码在两件里等值码相同，不同的电话不同；没有填的没有等值码', async () => {
    const { rows } = await inOwnerTx(office.db, (tx) =>
      tx.query<{ ids: number; phones: number; blank: number }>(
        `select count(distinct id_number_mac)::int as ids, count(distinct phone_mac)::int as phones,
                (count(*) filter (where address is null))::int as blank
           from person where region_code = $1`,
        [region],
      ),
    )
    expect(rows).toEqual([{ ids: 1, phones: 2, blank: 1 }])
  })

  test('行为没有提到的文字不留下', async () => {
    const id = randomUUID()
    const command = registering(id, freshNumber(), { texts: { ...texts, 别的: '' } })
    done(await office.tell(office.journal('03-03 09:00'), command))
    done(
      await office.tell(
        office.journal('03-06 09:00'),
        relate(id, '2025-03-06', randomUUID(), { texts: { 备注: '多余' } }),
      ),
    )
    expect((await rowsOf('content', id)).map(({ field }) => field).toSorted()).toEqual(['demand.d1', 'petition'])
  })
})

test('以上全部办完之后，核验没有发现', async () => {
  expect((await verify(office.db, onlyPetitions)).findings).toEqual([])
})
