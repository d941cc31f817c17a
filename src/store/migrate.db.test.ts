import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { migrate, readMigrations } from './migrate.ts'
import { testDb } from './testing/test-db.ts'

type TestDb = Awaited<ReturnType<typeof testDb>>

let db: TestDb
let folder: string
beforeAll(async () => {
  db = await testDb()
})
afterAll(async () => {
  await db.drop()
})
beforeEach(async () => {
  await db.owner.query('drop table if exists first_thing, second_thing, migration')
  folder = await mkdtemp(path.join(os.tmpdir(), 'dengwen-migrations-'))
  await writeFile(
    path.join(folder, '0001-first.sql'),
    'create table first_thing (n int)\n-- ;;\ninsert into first_thing values (1)\n',
  )
  return () => rm(folder, { recursive: true })
})

const firstThings = async (): Promise<number> =>
  (await db.owner.query<{ n: number }>('select count(*) as n from first_thing')).rows[0]?.n ?? -1

describe('迁移', () => {
  test('逐句执行尚未执行的迁移，再次执行不做任何事', async () => {
    expect(await migrate(db, folder)).toEqual({ applied: ['0001-first'], version: '0001-first' })
    expect(await migrate(db, folder)).toEqual({ applied: [], version: '0001-first' })
    expect(await firstThings()).toBe(1)
  })

  test('两个进程同时迁移，只执行一次', async () => {
    const both = await Promise.all([migrate(db, folder), migrate(db, folder)])
    expect(both.flatMap(({ applied }) => applied)).toEqual(['0001-first'])
    expect(await firstThings()).toBe(1)
  })

  test('已执行的迁移文件被改动，报错并指明文件；换行符不同不算改动', async () => {
    await migrate(db, folder)
    await writeFile(
      path.join(folder, '0001-first.sql'),
      'create table first_thing (n int)\r\n-- ;;\r\ninsert into first_thing values (1)\r\n',
    )
    expect((await migrate(db, folder)).applied).toEqual([])
    await writeFile(path.join(folder, '0001-first.sql'), 'create table first_thing (n bigint)')
    await expect(migrate(db, folder)).rejects.toThrow('迁移 0001-first.sql 在执行之后被改动')
  })

  test('一句失败，全部撤销，指明是哪个文件第几句', async () => {
    await writeFile(path.join(folder, '0002-second.sql'), 'create table second_thing (n int)\n-- ;;\nselect nonsense()')
    await expect(migrate(db, folder)).rejects.toThrow('迁移 0002-second 第 2 句失败')
    const left = await db.owner.query(`select to_regclass('first_thing') as first, to_regclass('migration') as ledger`)
    expect(left.rows).toEqual([{ first: null, ledger: null }])
  })

  test('数据库比程序新，拒绝运行', async () => {
    await migrate(db, folder)
    await rm(path.join(folder, '0001-first.sql'))
    await writeFile(path.join(folder, '0002-second.sql'), 'create table second_thing (n int)')
    await expect(migrate(db, folder)).rejects.toThrow('本程序没有它')
  })

  test('编号重复或名称不合规的文件，报错', async () => {
    await writeFile(path.join(folder, '0001-again.sql'), 'select 1')
    await expect(readMigrations(folder)).rejects.toThrow('迁移编号 0001 用了两次')
    await rm(path.join(folder, '0001-again.sql'))
    await writeFile(path.join(folder, '2-x.sql'), 'select 1')
    await expect(readMigrations(folder)).rejects.toThrow('2-x.sql')
  })
})
