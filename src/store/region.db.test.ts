import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { inOwnerTx } from './open-db.ts'
import type { Db } from './open-db.ts'
import { findRegion, nameRegion, regionCode, unnamedRegion } from './region.ts'
import { StoreRefusal } from './store-refusal.ts'
import { freshNumber, moment, officeIn, region, registering } from './testing/office.ts'
import { testDb } from './testing/test-db.ts'
import { scopeOf } from './journal.ts'
import { inTx } from './open-db.ts'
import { readUnits } from './units.ts'

let db: Db & { drop(): Promise<void> }
beforeEach(async () => {
  db = await testDb()
})
afterEach(() => db.drop())

const created = moment('01-01 00:00')
const placeholder = { code: unnamedRegion, name: '（未命名）', office: '信访局' }
const ours = { code: region, name: '青禾县', office: '青禾县信访局' }

function addUnit(code: string): Promise<unknown> {
  return inOwnerTx(db, (tx) =>
    tx.query("insert into unit values ($1, 'water', 1, '青禾县水利局', '水利局', '[]', '', '', '2025-01-01', null)", [
      code,
    ]),
  )
}

const unitsOf = (code: string) => inTx(db, scopeOf(code), (tx) => readUnits(tx, code))

describe('地区的名称与代码', () => {
  test('没有命名之前没有地区', async () => {
    expect(await findRegion(db)).toBeUndefined()
  })

  test('还没有登记任何行为：代码可以改，单位与人员跟着过去，原来的代码下什么也不剩', async () => {
    await nameRegion(db, placeholder, created)
    await addUnit(unnamedRegion)
    await nameRegion(db, ours, created)
    expect(await findRegion(db)).toEqual(ours)
    expect((await unitsOf(region)).map(({ fullName }) => fullName)).toEqual(['青禾县水利局'])
    const { rows } = await inOwnerTx(db, (tx) =>
      tx.query<{ code: string; login: string }>('select region_code as code, login from staff'),
    )
    expect(rows).toEqual([{ code: region, login: 'operator' }])
    expect(await unitsOf(unnamedRegion)).toEqual([])
  })

  test('已有登记的行为：代码不能改，说明缘由和办法，什么也没有动', async () => {
    await nameRegion(db, ours, created)
    await addUnit(region)
    const office = officeIn(db)
    const id = '018f0000-0000-7000-8000-000000000001'
    await office.tell(office.journal('03-03 09:00'), registering(id, freshNumber()))
    const renaming = nameRegion(db, { ...ours, code: '990102000000' }, created)
    await expect(renaming).rejects.toThrow(StoreRefusal)
    await expect(nameRegion(db, { ...ours, code: '990102000000' }, created)).rejects.toThrow(
      /不能再改.*另用一个数据目录/,
    )
    expect(await findRegion(db)).toEqual(ours)
    expect(await unitsOf(region)).toHaveLength(1)
  })

  test('名称和信访局的名称随时可以改，行为和代码不动', async () => {
    await nameRegion(db, ours, created)
    const office = officeIn(db)
    await office.petition('registered')
    const renamed = { ...ours, name: '青禾市', office: '青禾市信访局' }
    await nameRegion(db, renamed, created)
    expect(await findRegion(db)).toEqual(renamed)
    expect(await office.count('event')).toBe(1)
  })
})

test('行政区划代码：六位按县补足，十二位照用，其余不认', () => {
  expect(regionCode('990101')).toBe('990101000000')
  expect(regionCode('990101000000')).toBe('990101000000')
  for (const text of ['', '9901', '99010100000', '９９０１０１', '990101 ', '99010100000x']) {
    expect(regionCode(text)).toBeUndefined()
  }
})
