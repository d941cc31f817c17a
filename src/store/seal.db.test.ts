import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acts } from '../petition/actions/index.ts'
import { scopeOf } from './journal.ts'
import { inOwnerTx, inTx } from './open-db.ts'
import { leavesOf, readSeals, sealRegion } from './seal.ts'
import type { Seal } from './seal.ts'
import { doing, done, freshNumber, moment, onlyPetitions, region, registering } from './testing/office.ts'
import { verify } from './verify/verify.ts'
import { testOffice } from './testing/test-office.ts'
import type { TestOffice } from './testing/test-office.ts'

let office: TestOffice
beforeEach(async () => {
  office = await testOffice()
})
afterEach(() => office.drop())

const seal = (at: string): Promise<void> => inTx(office.db, scopeOf(region), (tx) => sealRegion(tx, region, moment(at)))
const seals = (): Promise<readonly Seal[]> => inTx(office.db, scopeOf(region), (tx) => readSeals(tx, region))
const sealed = async (): Promise<readonly (readonly (readonly [string, number])[])[]> =>
  (await seals()).map((one) => [...leavesOf(one)].map(({ subject, seq }) => [subject, seq] as const))

async function register(at: string): Promise<string> {
  const id = randomUUID()
  done(await office.tell(office.journal(at), registering(id, freshNumber())))
  return id
}

async function relate(id: string, at: string): Promise<void> {
  const command = doing(id, acts.relate, { on: '2025-03-03', relation: 'repeat', to: randomUUID() })
  done(await office.tell(office.journal(at), command))
}

const problems = async (): Promise<readonly string[]> =>
  (await verify(office.db, onlyPetitions)).findings.map(
    ({ table, subject, problem }) => `${table} ${subject} ${problem}`,
  )

describe('封印', () => {
  test('记下每一件最新的行为；没有新行为就不另立', async () => {
    await seal('03-03 08:00')
    const id = await register('03-03 09:00')
    await relate(id, '03-03 09:01')
    await seal('03-03 09:02')
    await seal('03-03 09:03')
    await seal('03-04 09:00')
    expect(await sealed()).toEqual([[[id, 2]]])
  })

  test('下一个只记新增的', async () => {
    const first = await register('03-03 09:00')
    await seal('03-03 09:01')
    const second = await register('03-03 09:02')
    await seal('03-03 09:03')
    await relate(first, '03-03 09:04')
    await seal('03-03 09:05')
    expect(await sealed()).toEqual([[[first, 1]], [[second, 1]], [[first, 2]]])
  })

  test('取时间早、提交晚的行为，由下一个封印补上', async () => {
    await register('03-03 09:00')
    await seal('03-03 09:30')
    const late = await register('03-03 09:20')
    await seal('03-03 09:31')
    expect((await sealed()).at(-1)).toEqual([[late, 1]])
  })

  test('隔了许久才封一次：其间每一件都在内', async () => {
    await register('03-03 09:00')
    await seal('03-03 09:01')
    const ids = [await register('03-04 09:00'), await register('03-05 09:00'), await register('03-06 09:00')]
    await seal('03-06 09:01')
    expect((await sealed()).at(-1)?.map(([subject]) => subject)).toEqual(ids.toSorted())
  })

  test('导入正在进行、或两个同时要封：只封一个，不等待，也不丢', async () => {
    const id = await register('03-03 09:00')
    await inTx(office.db, scopeOf(region), async (importing) => {
      await importing.query('select 1 from region where region_code = $1 for update', [region])
      await seal('03-03 09:01')
      expect(await seals()).toEqual([])
      await sealRegion(importing, region, moment('03-03 09:02'))
    })
    await Promise.all(['03-03 09:03', '03-03 09:03', '03-03 09:03'].map(seal))
    expect(await sealed()).toEqual([[[id, 1]]])
  })

  test('时钟拨回：封印的时间不倒退，链仍相接', async () => {
    await register('03-03 09:00')
    await seal('03-03 09:30')
    await register('03-03 09:29')
    await seal('03-03 09:10')
    const times = (await seals()).map(({ sealedAt }) => sealedAt.getTime())
    expect(times).toEqual([moment('03-03 09:30').getTime(), moment('03-03 09:30').getTime()])
    expect(await problems()).toEqual([])
  })
})

describe('封印被人动过', () => {
  const change = (sql: string): Promise<unknown> => inOwnerTx(office.db, (tx) => tx.query(sql))

  beforeEach(async () => {
    for (const hour of ['09', '10', '11']) {
      await register(`03-03 ${hour}:00`)
      await seal(`03-03 ${hour}:01`)
    }
  })

  test.each([
    [
      '改了内容',
      "update seal set leaves = leaves || '\\x00' where n = 2",
      ['seal 封印2 封印与前一封印不相接，或被改动过'],
    ],
    [
      '改了时间',
      "update seal set sealed_at = sealed_at - interval '1 day' where n = 2",
      ['seal 封印2 封印与前一封印不相接，或被改动过'],
    ],
    ['删了中间一个', 'delete from seal where n = 2', ['seal 封印3 它前面的第2个封印不见了']],
    ['删了第一个', 'delete from seal where n = 1', ['seal 封印2 它前面的第1个封印不见了']],
  ])('%s：说出是第几个', async (_, sql, told) => {
    await change(sql)
    expect(await problems()).toEqual(told)
  })
})
