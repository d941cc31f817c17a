import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { backup, restore, restoreInto } from './backup.ts'
import { exists } from './backups/copying.ts'
import { migrate } from './migrate.ts'
import { everywhere, inOwnerTx, inTx, openDb, type Db } from './open-db.ts'
import { inFolder } from './testing/data-folders.ts'
import { testDb } from './testing/test-db.ts'

const hasty = { fsync: false }

interface Place {
  readonly db: Db
  /** A path beside the data folder. */
  readonly at: (name: string) => string
}

/** A migrated data folder with one region, an attachment and a key, and room for backups beside it. */
function withOffice(work: (place: Place) => Promise<void>): Promise<void> {
  return inFolder(['data', 'restored'], async (folder) => {
    const at = (name: string): string => path.join(folder, name)
    const db = await openDb({ dataDir: at('data'), server: hasty })
    await migrate(db)
    await inOwnerTx(db, (tx) =>
      tx.query(
        `insert into region values ('140423000000', '140423', '襄垣县', '虒亭镇信访办', '2025-01-01 00:00:00.123456Z')`,
      ),
    )
    await mkdir(at('data/attachments/ab'), { recursive: true })
    await writeFile(at('data/attachments/ab/cdef'), '附件')
    await mkdir(at('data/keys'))
    await writeFile(at('data/keys/personal-data.json'), '{}')
    try {
      await work({ db, at })
    } finally {
      await db.close()
    }
  })
}

async function regionsOf(dataDir: string): Promise<unknown> {
  const db = await openDb({ dataDir, server: hasty })
  const { rows } = await inOwnerTx(db, (tx) => tx.query('select office_name, created_at::text as at from region'))
  await db.close()
  return rows
}

const regions = [{ office_name: '虒亭镇信访办', at: '2025-01-01 08:00:00.123456+08' }]

describe('备份与恢复', () => {
  test('使用中备份：备份开始前已确认的一笔不少，恢复出的是某一时刻的全貌', () =>
    withOffice(async ({ db, at }) => {
      await db.owner.query('create table note (id int primary key, body text not null)')
      await db.owner.query('grant select, insert on note to dengwen_app')
      const acknowledged: number[] = []
      const enough = Promise.withResolvers<undefined>()
      let writing = true
      const write = async (writer: number): Promise<void> => {
        for (let id = writer; writing; id += 4) {
          await inTx(db, everywhere, (tx) =>
            tx.query('insert into note values ($1, $2) on conflict do nothing', [id, 'x'.repeat(500)]),
          )
          if (acknowledged.push(id) === 100) enough.resolve(undefined)
        }
      }
      const writers = [1, 2, 3, 4].map(write)
      await enough.promise
      const before = [...acknowledged]
      await backup(db, at('backup'))
      writing = false
      await Promise.all(writers)
      await restore(at('backup'), at('restored'))
      const copy = await openDb({ dataDir: at('restored'), server: hasty })
      const kept = await copy.owner.query<{ id: number }>('select id from note order by body, id')
      const found = await copy.owner.query<{ n: number }>(
        'select count(*) as n from note a where exists (select from note b where b.id = a.id)',
      )
      await copy.close()
      const ids = new Set(kept.rows.map(({ id }) => id))
      expect(before.filter((id) => !ids.has(id))).toEqual([])
      expect([...ids].filter((id) => !acknowledged.includes(id))).toEqual([])
      expect([...ids].filter((id) => id > 4 && !ids.has(id - 4))).toEqual([])
      expect(found.rows).toEqual([{ n: ids.size }])
      expect(await regionsOf(at('restored'))).toEqual(regions)
    }))

  test('附件随备份走，密钥另放一处，都只许属主读取；逐表导出的备份恢复后一字不差', () =>
    withOffice(async ({ db, at }) => {
      await backup(db, at('backup'), { kind: 'tables' })
      expect((await stat(at('backup-keys/keys/personal-data.json'))).mode & 0o777).toBe(0o600)
      expect((await stat(at('backup-keys'))).mode & 0o777).toBe(0o700)
      expect(await readdir(at('backup'))).not.toContain('keys')
      await restore(at('backup'), at('restored'))
      expect(await readFile(at('restored/attachments/ab/cdef'), 'utf8')).toBe('附件')
      expect(await regionsOf(at('restored'))).toEqual(regions)
      expect(await readdir(at('restored'))).not.toContain('tables')
    }))

  test('逐表导出的备份可装入另一台服务器上的空库；密钥另放的写明在哪里，没有的拒绝', () =>
    withOffice(async ({ db, at }) => {
      await expect(backup(db, at('b'), { kind: 'tables', keysDir: at('b/keys') })).rejects.toThrow('之内')
      await backup(db, at('backup'), { kind: 'tables', keysDir: at('safe') })
      const lost = /没有找到这份备份的密钥.*--keys/
      await expect(restore(at('backup'), at('restored'))).rejects.toThrow(lost)
      expect(await exists(at('restored'))).toBe(false)
      const other = await testDb()
      await expect(restoreInto(other, at('backup'))).rejects.toThrow(lost)
      await restoreInto(other, at('backup'), at('safe'))
      const { rows } = await inOwnerTx(other, (tx) =>
        tx.query('select office_name, created_at::text as at from region'),
      )
      expect(rows).toEqual(regions)
      expect(await readFile(path.join(other.dataDir, 'keys/personal-data.json'), 'utf8')).toBe('{}')
      await other.drop()
    }))

  test('目标不空、在数据文件夹之内、备份不完整或被改动、恢复到非空文件夹：一律拒绝', () =>
    withOffice(async ({ db, at }) => {
      await expect(backup(db, at('data'))).rejects.toThrow('不是空的')
      await expect(backup(db, at('data/inside'), { kind: 'tables' })).rejects.toThrow('之内')
      await backup(db, at('backup'), { kind: 'tables' })
      await expect(restore(at('backup'), at('data'))).rejects.toThrow('不是空的')
      await writeFile(at('backup/attachments/ab/cdef'), '附牛')
      await expect(restore(at('backup'), at('restored'))).rejects.toThrow('attachments/ab/cdef 已损坏')
      await rm(at('backup/attachments/ab/cdef'))
      await expect(restore(at('backup'), at('restored'))).rejects.toThrow('缺少文件 attachments/ab/cdef')
      await rm(at('backup/complete'))
      await expect(restore(at('backup'), at('restored'))).rejects.toThrow('不是完整的备份')
      await expect(stat(at('restored'))).rejects.toThrow('ENOENT')
    }))
})
